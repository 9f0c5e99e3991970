/**
 * Measures what the console promises. {@code ./signalbox bench} runs it; nothing here is a test.
 */
@NullMarked
package dev.signalbox.distribution.bench;

import org.jspecify.annotations.NullMarked;
