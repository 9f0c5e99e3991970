/** How Vaadin lives inside the platform's web server, and how it lets go of a plugin's classes. */
@NullMarked
package dev.signalbox.ui.console.embed;

import org.jspecify.annotations.NullMarked;
