/** The latest lines that each plugin has logged, for its page. */
@NullMarked
package dev.signalbox.platform.plugin.log;

import org.jspecify.annotations.NullMarked;
