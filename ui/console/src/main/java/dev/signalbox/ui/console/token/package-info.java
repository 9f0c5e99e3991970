/** Everybody's own API tokens. */
@NullMarked
package dev.signalbox.ui.console.token;

import org.jspecify.annotations.NullMarked;
