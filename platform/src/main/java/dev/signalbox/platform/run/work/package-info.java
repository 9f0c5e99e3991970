/** Makes the calls, watches over them, and asks what became of those that were interrupted. */
@NullMarked
package dev.signalbox.platform.run.work;

import org.jspecify.annotations.NullMarked;
