/** The console that people see: Vaadin pages in one frame, on the platform's one port. */
@NullMarked
package dev.signalbox.ui.console;

import org.jspecify.annotations.NullMarked;
