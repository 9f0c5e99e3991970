/** The database that is brought along, or the one that a URL names. */
@NullMarked
package dev.signalbox.platform.database;

import org.jspecify.annotations.NullMarked;
