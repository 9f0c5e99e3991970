/** The console's own administration, by page and by script: every change asks the gateway. */
@NullMarked
package dev.signalbox.platform.administration;

import org.jspecify.annotations.NullMarked;
