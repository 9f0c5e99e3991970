/** Calls to the products outside, by the names that the configuration gives them. */
@NullMarked
package dev.signalbox.api.connector;

import org.jspecify.annotations.NullMarked;
