/** What happened, told to everyone whom it concerns. */
@NullMarked
package dev.signalbox.api.event;

import org.jspecify.annotations.NullMarked;
