/** People, for scripts and pages. */
@NullMarked
package dev.signalbox.platform.administration.person;

import org.jspecify.annotations.NullMarked;
