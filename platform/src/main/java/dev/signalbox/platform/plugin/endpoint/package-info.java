/** What plugins answer over HTTP, below {@code /api/plugins/<id>}. */
@NullMarked
package dev.signalbox.platform.plugin.endpoint;

import org.jspecify.annotations.NullMarked;
