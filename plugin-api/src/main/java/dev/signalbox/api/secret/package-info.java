/**
 * What must not be seen: tokens, passwords and keys, read only by those whom they were granted to.
 */
@NullMarked
package dev.signalbox.api.secret;

import org.jspecify.annotations.NullMarked;
