package dev.signalbox.platform.access.login;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What ending sessions asks for. */
@Singleton
final class SessionPermissions implements Permissions {

  static final Permission END =
      Permission.from(Role.DEV, "signalbox.sessions.end", "End sessions of one's own");
  static final Permission END_ALL =
      Permission.from(Role.LEAD, "signalbox.sessions.end-all", "End everybody's sessions");

  @Override
  public List<Permission> declared() {
    return List.of(END_ALL);
  }
}
