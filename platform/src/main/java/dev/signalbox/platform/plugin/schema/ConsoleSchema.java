package dev.signalbox.platform.plugin.schema;

import dev.signalbox.platform.database.Database;
import io.micronaut.data.runtime.multitenancy.SchemaTenantResolver;
import jakarta.inject.Singleton;

/** Brings the console's own repositories back to their tables when a plugin called them. */
@Singleton
final class ConsoleSchema implements SchemaTenantResolver {

  @Override
  public String resolveTenantSchemaName() {
    return Database.PLATFORM_SCHEMA;
  }
}
