/** What is shown where a page can't be. */
@NullMarked
package dev.signalbox.ui.console.error;

import org.jspecify.annotations.NullMarked;
