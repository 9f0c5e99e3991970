/** Those who listen to events from outside, each hearing what their permissions let them see. */
@NullMarked
package dev.signalbox.platform.event.live;

import org.jspecify.annotations.NullMarked;
