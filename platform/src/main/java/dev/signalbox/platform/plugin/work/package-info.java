/** What of a plugin is running right now, on which threads, and how it is brought to an end. */
@NullMarked
package dev.signalbox.platform.plugin.work;

import org.jspecify.annotations.NullMarked;
