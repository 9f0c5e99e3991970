/** The people of the console, for those who let them in. */
@NullMarked
package dev.signalbox.ui.console.people;

import org.jspecify.annotations.NullMarked;
