/** API tokens, for scripts and pages. */
@NullMarked
package dev.signalbox.platform.administration.token;

import org.jspecify.annotations.NullMarked;
