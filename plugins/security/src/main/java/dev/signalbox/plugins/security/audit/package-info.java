/** What was done or tried, by whom and why. */
@NullMarked
package dev.signalbox.plugins.security.audit;

import org.jspecify.annotations.NullMarked;
