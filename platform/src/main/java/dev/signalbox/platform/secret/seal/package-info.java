/**
 * Values at rest: each under a key of its own, and that key under a master key, which never is in
 * the database.
 */
@NullMarked
package dev.signalbox.platform.secret.seal;

import org.jspecify.annotations.NullMarked;
