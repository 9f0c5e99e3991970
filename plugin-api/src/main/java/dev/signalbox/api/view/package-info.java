/** How a plugin's pages find their place in the console. */
@NullMarked
package dev.signalbox.api.view;

import org.jspecify.annotations.NullMarked;
