/** One try at a call: what goes over the wire, how long it may take, and what comes back. */
@NullMarked
package dev.signalbox.platform.connector.wire;

import org.jspecify.annotations.NullMarked;
