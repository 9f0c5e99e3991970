/**
 * The folders of plugins: the letter box, what comes along, and what lies there only for a while.
 */
@NullMarked
package dev.signalbox.platform.plugin.folder;

import org.jspecify.annotations.NullMarked;
