/** The frame around every page: menu, top bar, palette. */
@NullMarked
package dev.signalbox.ui.console.shell;

import org.jspecify.annotations.NullMarked;
