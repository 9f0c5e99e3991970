/** The core as a whole. */
@NullMarked
package dev.signalbox.platform;

import org.jspecify.annotations.NullMarked;
