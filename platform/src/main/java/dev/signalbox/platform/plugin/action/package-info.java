/** The actions on plugins: install, switch on and off, roll back, uninstall. */
@NullMarked
package dev.signalbox.platform.plugin.action;

import org.jspecify.annotations.NullMarked;
