/** See the package above. */
@NullMarked
package dev.signalbox.plugins.left;

import org.jspecify.annotations.NullMarked;
