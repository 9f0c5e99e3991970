/** Who is logged in where, and the keys that scripts use. */
@NullMarked
package dev.signalbox.plugins.security.session;

import org.jspecify.annotations.NullMarked;
