/** Work that takes longer than a page may wait. */
@NullMarked
package dev.signalbox.ui.console.work;

import org.jspecify.annotations.NullMarked;
