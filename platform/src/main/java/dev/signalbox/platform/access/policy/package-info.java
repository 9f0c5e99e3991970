/** Who is granted what, where: the plugins' defaults and what administrators decided. */
@NullMarked
package dev.signalbox.platform.access.policy;

import org.jspecify.annotations.NullMarked;
