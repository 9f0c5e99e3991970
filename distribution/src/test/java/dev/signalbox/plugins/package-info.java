/** Two plugins that exist only for the specs of the dependency rules. */
@NullMarked
package dev.signalbox.plugins;

import org.jspecify.annotations.NullMarked;
