/** How a plugin comes up and goes away, and how each of these is undone when it fails. */
@NullMarked
package dev.signalbox.platform.plugin.lifecycle;

import org.jspecify.annotations.NullMarked;
