/** What a run writes while it goes on. */
@NullMarked
package dev.signalbox.platform.run.evidence;

import org.jspecify.annotations.NullMarked;
