/** One port for endpoints, pages and WebSockets. */
@NullMarked
package dev.signalbox.platform.http;

import org.jspecify.annotations.NullMarked;
