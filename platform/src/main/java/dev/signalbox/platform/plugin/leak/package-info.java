/** Whether a stopped plugin is really gone, and if not, what holds it. */
@NullMarked
package dev.signalbox.platform.plugin.leak;

import org.jspecify.annotations.NullMarked;
