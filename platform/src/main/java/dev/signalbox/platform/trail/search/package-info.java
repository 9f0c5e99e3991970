/** Finding entries among millions. */
@NullMarked
package dev.signalbox.platform.trail.search;

import org.jspecify.annotations.NullMarked;
