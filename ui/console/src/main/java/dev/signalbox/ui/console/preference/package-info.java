/** What each person has chosen about the console's looks, and what they have seen. */
@NullMarked
package dev.signalbox.ui.console.preference;

import org.jspecify.annotations.NullMarked;
