/** Plugins are installed, started, watched, stopped and removed here while people work. */
@NullMarked
package dev.signalbox.platform.plugin;

import org.jspecify.annotations.NullMarked;
