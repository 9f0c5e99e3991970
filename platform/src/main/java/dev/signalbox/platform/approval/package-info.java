/** Requests that wait for somebody to agree. */
@NullMarked
package dev.signalbox.platform.approval;

import org.jspecify.annotations.NullMarked;
