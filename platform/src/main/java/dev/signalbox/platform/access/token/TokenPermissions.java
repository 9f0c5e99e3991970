package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What API tokens ask for. */
@Singleton
final class TokenPermissions implements Permissions {

  static final Permission MANAGE =
      Permission.from(Role.DEV, "signalbox.tokens.manage", "Make and revoke tokens of one's own");
  static final Permission REVOKE_ALL =
      Permission.from(Role.ADMIN, "signalbox.tokens.revoke-all", "Revoke everybody's tokens");

  @Override
  public List<Permission> declared() {
    return List.of(REVOKE_ALL);
  }
}
