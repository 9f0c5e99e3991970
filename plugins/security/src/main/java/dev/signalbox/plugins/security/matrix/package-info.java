/** Who may do what, and the change of it. */
@NullMarked
package dev.signalbox.plugins.security.matrix;

import org.jspecify.annotations.NullMarked;
