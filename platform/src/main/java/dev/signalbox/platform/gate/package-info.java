/** The gates of the plugins that run at this moment. */
@NullMarked
package dev.signalbox.platform.gate;

import org.jspecify.annotations.NullMarked;
