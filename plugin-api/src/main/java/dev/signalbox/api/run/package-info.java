/** What goes on outside, step by step, and the evidence that it leaves. */
@NullMarked
package dev.signalbox.api.run;

import org.jspecify.annotations.NullMarked;
