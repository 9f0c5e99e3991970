/** The console as people run it, for specs and measurements. */
@NullMarked
package dev.signalbox.distribution;

import org.jspecify.annotations.NullMarked;
