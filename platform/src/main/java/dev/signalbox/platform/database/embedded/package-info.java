/** The PostgreSQL that the console brings along. */
@NullMarked
package dev.signalbox.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
