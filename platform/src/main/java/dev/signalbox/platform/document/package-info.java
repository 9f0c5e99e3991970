/** What the console answers to, as a document that programs read. */
@NullMarked
package dev.signalbox.platform.document;

import org.jspecify.annotations.NullMarked;
