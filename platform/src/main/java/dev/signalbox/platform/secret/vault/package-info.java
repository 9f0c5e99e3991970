/** The secrets: what is known of each, its versions, and who reads it. */
@NullMarked
package dev.signalbox.platform.secret.vault;

import org.jspecify.annotations.NullMarked;
