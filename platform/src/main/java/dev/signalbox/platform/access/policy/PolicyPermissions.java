package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What changing the rules asks for. */
@Singleton
public final class PolicyPermissions implements Permissions {

  /** Fixed: whoever could take it from the Admins could lock everybody out. */
  static final Permission CHANGE_GRANTS =
      Permission.of("signalbox.grants.change", "Change who may do what").allow(Role.ADMIN);

  static final Permission TWO_PERSONS =
      Permission.of("signalbox.policy.two-person", "Change where two people have to agree")
          .allow(Role.ADMIN);

  static final Permission TEAMS =
      Permission.from(Role.LEAD, "signalbox.teams.manage", "Manage teams");

  static final Permission SEE_CONSOLE =
      Permission.from(Role.DEV, "signalbox.console.see", "See dashboards and logs");

  public static final Permission SEE_PEOPLE =
      Permission.from(Role.LEAD, "signalbox.people.see", "See who may come in");

  static final Permission SEE_PLUGINS =
      Permission.of("signalbox.plugins.see", "See the plugins' pages").allow(Role.ADMIN);

  static final Permission SEE_MATRIX =
      Permission.from(Role.LEAD, "signalbox.access.see", "See who may do what");

  @Override
  public List<Permission> declared() {
    return List.of(SEE_CONSOLE, SEE_PEOPLE, SEE_PLUGINS, SEE_MATRIX);
  }
}
