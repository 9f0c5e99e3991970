/** One kind of failure that people and scripts can read. */
@NullMarked
package dev.signalbox.api.error;

import org.jspecify.annotations.NullMarked;
