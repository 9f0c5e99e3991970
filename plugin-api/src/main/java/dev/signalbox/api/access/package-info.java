/** Who is asking, and what they may do. */
@NullMarked
package dev.signalbox.api.access;

import org.jspecify.annotations.NullMarked;
