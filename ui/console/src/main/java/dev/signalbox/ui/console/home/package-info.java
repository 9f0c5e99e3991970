/** The page that people start from. */
@NullMarked
package dev.signalbox.ui.console.home;

import org.jspecify.annotations.NullMarked;
