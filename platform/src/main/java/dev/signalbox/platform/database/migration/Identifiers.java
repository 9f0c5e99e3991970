package dev.signalbox.platform.database.migration;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.DatabaseError;
import java.util.Set;

/** Names that come from outside and become part of SQL. */
final class Identifiers {

  private static final Set<String> TAKEN =
      Set.of(Database.PLATFORM_SCHEMA, "public", "information_schema");

  private Identifiers() {}

  /** The name of a schema that is not the platform's own, in quotes. */
  static String ofPlugin(String schema) {
    if (TAKEN.contains(schema)) {
      throw new SignalboxException(
          DatabaseError.BAD_SCHEMA_NAME, "The schema " + schema + " belongs to the platform.");
    }
    return quoted(schema);
  }

  static String quoted(String schema) {
    if (!schema.matches("[a-z][a-z0-9_-]{0,62}") || schema.startsWith("pg_")) {
      throw new SignalboxException(
          DatabaseError.BAD_SCHEMA_NAME,
          "\"%s\" can't be the name of a schema: it has to be a letter and up to 62 more of a-z, 0-9, - and _, and not start with pg_."
              .formatted(schema));
    }
    return '"' + schema + '"';
  }
}
