/** Brings the tables of the platform and of plugins up to date. */
@NullMarked
package dev.signalbox.platform.database.migration;

import org.jspecify.annotations.NullMarked;
