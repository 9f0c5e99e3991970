/** What goes on outside, as it goes on, and the evidence that it left. */
@NullMarked
package dev.signalbox.plugins.runs;

import org.jspecify.annotations.NullMarked;
