/** What stands before every request: who asks, from where, and with what right. */
@NullMarked
package dev.signalbox.platform.access.guard;

import org.jspecify.annotations.NullMarked;
