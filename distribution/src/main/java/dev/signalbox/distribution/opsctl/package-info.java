/** {@code opsctl}: the console from a shell, for people and for scripts. */
@NullMarked
package dev.signalbox.distribution.opsctl;

import org.jspecify.annotations.NullMarked;
