/** Events go out after the commit, to plugins and to open pages. */
@NullMarked
package dev.signalbox.platform.event;

import org.jspecify.annotations.NullMarked;
