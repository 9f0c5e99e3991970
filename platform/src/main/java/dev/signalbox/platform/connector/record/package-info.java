/** What was called, when, for whom and with what end: without bodies, variables and secrets. */
@NullMarked
package dev.signalbox.platform.connector.record;

import org.jspecify.annotations.NullMarked;
