/** What is installed, and the archives themselves: rows, so that they commit together. */
@NullMarked
package dev.signalbox.platform.plugin.store;

import org.jspecify.annotations.NullMarked;
