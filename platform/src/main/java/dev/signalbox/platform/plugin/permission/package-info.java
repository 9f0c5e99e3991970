/** What plugins ask people to be granted. */
@NullMarked
package dev.signalbox.platform.plugin.permission;

import org.jspecify.annotations.NullMarked;
