/** Events between the console and its plugins. */
@NullMarked
package dev.signalbox.platform.plugin.listener;

import org.jspecify.annotations.NullMarked;
