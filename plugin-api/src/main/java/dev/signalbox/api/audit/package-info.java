/** The audit log, for those who read it. Nobody writes to it but the console. */
@NullMarked
package dev.signalbox.api.audit;

import org.jspecify.annotations.NullMarked;
