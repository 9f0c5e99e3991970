/** Pages about the guardrails themselves. */
@NullMarked
package dev.signalbox.plugins.security;

import org.jspecify.annotations.NullMarked;
