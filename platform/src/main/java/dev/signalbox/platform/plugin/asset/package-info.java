/** Files that plugins offer to browsers, below {@code /assets/<id>}. */
@NullMarked
package dev.signalbox.platform.plugin.asset;

import org.jspecify.annotations.NullMarked;
