/** The consoles on one database: which are there, and what they tell each other about runs. */
@NullMarked
package dev.signalbox.platform.run.node;

import org.jspecify.annotations.NullMarked;
