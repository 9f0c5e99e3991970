/** What happens outside: kept first, then called by one console, then its outcome recorded. */
@NullMarked
package dev.signalbox.platform.run;

import org.jspecify.annotations.NullMarked;
