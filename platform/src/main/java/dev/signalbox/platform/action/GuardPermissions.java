package dev.signalbox.platform.action;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What the guardrails themselves ask for. */
@Singleton
final class GuardPermissions implements Permissions {

  static final Permission OVERRIDE =
      Permission.of("signalbox.gates.override", "Override a gate's veto").allow(Role.ADMIN);

  @Override
  public List<Permission> declared() {
    return List.of(OVERRIDE);
  }
}
