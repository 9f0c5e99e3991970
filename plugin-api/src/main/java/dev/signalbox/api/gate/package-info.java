/** What stands against an action at this moment. */
@NullMarked
package dev.signalbox.api.gate;

import org.jspecify.annotations.NullMarked;
