/** What scripts show instead of a password. */
@NullMarked
package dev.signalbox.platform.access.token;

import org.jspecify.annotations.NullMarked;
