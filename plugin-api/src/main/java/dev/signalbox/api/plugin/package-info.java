/** What a plugin can learn about itself. */
@NullMarked
package dev.signalbox.api.plugin;

import org.jspecify.annotations.NullMarked;
