/** Plugins, for scripts, pages and the folder that archives are put into. */
@NullMarked
package dev.signalbox.platform.administration.plugin;

import org.jspecify.annotations.NullMarked;
