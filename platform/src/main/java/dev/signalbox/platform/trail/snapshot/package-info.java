/** Reading very much of the database at one moment. */
@NullMarked
package dev.signalbox.platform.trail.snapshot;

import org.jspecify.annotations.NullMarked;
