/** See the package above. */
@NullMarked
package dev.signalbox.plugins.right.api;

import org.jspecify.annotations.NullMarked;
