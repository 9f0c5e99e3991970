/** What people do with secrets: create, rotate in two phases, grant, delete; never look at them. */
@NullMarked
package dev.signalbox.platform.secret.rotation;

import org.jspecify.annotations.NullMarked;
