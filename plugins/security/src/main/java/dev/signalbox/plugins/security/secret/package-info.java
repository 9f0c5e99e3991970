/** Which secrets there are, how old they are, who reads them, and their rotation. */
@NullMarked
package dev.signalbox.plugins.security.secret;

import org.jspecify.annotations.NullMarked;
