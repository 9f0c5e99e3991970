/** The tables of runs. Every method needs a transaction. */
@NullMarked
package dev.signalbox.platform.run.store;

import org.jspecify.annotations.NullMarked;
