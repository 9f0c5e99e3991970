/** The products outside: who may call them, how often it is tried, and how they are. */
@NullMarked
package dev.signalbox.platform.connector;

import org.jspecify.annotations.NullMarked;
