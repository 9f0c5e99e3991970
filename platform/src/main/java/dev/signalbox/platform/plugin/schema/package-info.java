/** The tables of plugins: a PostgreSQL schema for each, on the connections that all share. */
@NullMarked
package dev.signalbox.platform.plugin.schema;

import org.jspecify.annotations.NullMarked;
