/** Settings from the file, the environment and the command line. */
@NullMarked
package dev.signalbox.platform.config;

import org.jspecify.annotations.NullMarked;
