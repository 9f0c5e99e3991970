/** The audit log as it is read: who may, and that they did. Writing it is {@code audit}'s. */
@NullMarked
package dev.signalbox.platform.trail;

import org.jspecify.annotations.NullMarked;
