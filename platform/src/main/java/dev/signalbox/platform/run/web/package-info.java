/** Runs over HTTP. */
@NullMarked
package dev.signalbox.platform.run.web;

import org.jspecify.annotations.NullMarked;
