/**
 * The parts that pages are built from, so that every plugin's pages look and behave alike.
 *
 * <p>All of them follow Vaadin's rules: they belong to the page that made them, are touched only
 * while that page's lock is held (in its listeners, or inside {@code ui.access}), and are dropped
 * with it. They take no nulls unless they say so. Texts that are handed in are shown as text, never
 * as HTML. Their styles and scripts are loaded by the console's frame.
 */
@NullMarked
package dev.signalbox.ui.kit;

import org.jspecify.annotations.NullMarked;
