/** See the package above. */
@NullMarked
package dev.signalbox.plugins.right;

import org.jspecify.annotations.NullMarked;
