/** Notices to people who do not look at the console: what waits, what went wrong. */
@NullMarked
package dev.signalbox.platform.notice;

import org.jspecify.annotations.NullMarked;
