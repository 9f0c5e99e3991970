/** The administration of plugins. */
@NullMarked
package dev.signalbox.ui.console.plugin;

import org.jspecify.annotations.NullMarked;
