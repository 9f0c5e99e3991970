/** Which pages there are, who may open them, and how they come and go with their plugins. */
@NullMarked
package dev.signalbox.ui.console.page;

import org.jspecify.annotations.NullMarked;
