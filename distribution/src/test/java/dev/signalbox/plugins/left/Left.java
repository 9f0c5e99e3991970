package dev.signalbox.plugins.left;

import dev.signalbox.plugins.right.Inside;
import dev.signalbox.plugins.right.api.Outside;

record Left(Outside allowed, Inside forbidden) {}
