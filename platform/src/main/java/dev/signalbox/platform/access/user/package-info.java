/** Who there is, and who may change whom. */
@NullMarked
package dev.signalbox.platform.access.user;

import org.jspecify.annotations.NullMarked;
