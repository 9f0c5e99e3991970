/** How passwords are made, judged and kept. */
@NullMarked
package dev.signalbox.platform.access.password;

import org.jspecify.annotations.NullMarked;
