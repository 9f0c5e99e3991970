/** The Micronaut context of each plugin: its own beans, a library's, and a few of the console's. */
@NullMarked
package dev.signalbox.platform.plugin.context;

import org.jspecify.annotations.NullMarked;
