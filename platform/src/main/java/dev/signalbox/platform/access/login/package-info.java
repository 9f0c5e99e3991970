/** The pages and rules by which somebody comes in, and the sessions of those who did. */
@NullMarked
package dev.signalbox.platform.access.login;

import org.jspecify.annotations.NullMarked;
