/** The class loader of each plugin, and what it may see of the console. */
@NullMarked
package dev.signalbox.platform.plugin.loader;

import org.jspecify.annotations.NullMarked;
