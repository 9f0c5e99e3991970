package dev.signalbox.platform.connector;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What looking at connectors asks for; calling products is the plugins' matter. */
@Singleton
final class ConnectorPermissions implements Permissions {

  static final Permission VIEW =
      Permission.from(
          Role.LEAD, "signalbox.connectors.view", "See connectors, their health and their calls");

  @Override
  public List<Permission> declared() {
    return List.of(VIEW);
  }
}
