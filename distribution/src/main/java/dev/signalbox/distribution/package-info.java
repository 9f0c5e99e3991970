/** What people start. */
@NullMarked
package dev.signalbox.distribution;

import org.jspecify.annotations.NullMarked;
