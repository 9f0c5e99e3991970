/** Entries in batches, each batch chained to the one before it, so that no change goes unseen. */
@NullMarked
package dev.signalbox.platform.trail.seal;

import org.jspecify.annotations.NullMarked;
