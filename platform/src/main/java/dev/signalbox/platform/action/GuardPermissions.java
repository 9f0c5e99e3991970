package dev.signalbox.platform.action;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;

/** What the guardrails themselves ask for. */
final class GuardPermissions {

  static final Permission OVERRIDE =
      Permission.of("signalbox.gates.override", "Override a gate's veto").allow(Role.ADMIN);

  private GuardPermissions() {}
}
