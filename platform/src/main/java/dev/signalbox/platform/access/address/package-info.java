/** Where a request comes from, and under which name it found us. */
@NullMarked
package dev.signalbox.platform.access.address;

import org.jspecify.annotations.NullMarked;
