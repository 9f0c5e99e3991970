/** What comes in as a plugin is looked at from all sides here before anything of it is used. */
@NullMarked
package dev.signalbox.platform.plugin.archive;

import org.jspecify.annotations.NullMarked;
