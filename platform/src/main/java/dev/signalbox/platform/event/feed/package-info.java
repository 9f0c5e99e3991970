/** Events that are told outside this console: kept for a while, in one order for everybody. */
@NullMarked
package dev.signalbox.platform.event.feed;

import org.jspecify.annotations.NullMarked;
