/** Lines of the log, for people or for machines. */
@NullMarked
package dev.signalbox.platform.log;

import org.jspecify.annotations.NullMarked;
