package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What secrets ask for. Nothing lets anybody see a value. */
@Singleton
final class SecretPermissions implements Permissions {

  static final Permission VIEW =
      Permission.of("signalbox.secrets.view", "See which secrets there are").allow(Role.ADMIN);
  static final Permission ROTATE =
      Permission.of("signalbox.secrets.rotate", "Rotate secrets").allow(Role.ADMIN);
  static final Permission ADMINISTER =
      Permission.of("signalbox.secrets.administer", "Create, delete and grant secrets")
          .allow(Role.ADMIN);

  @Override
  public List<Permission> declared() {
    return List.of(VIEW);
  }
}
