package dev.signalbox.platform.plugin.action;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;

/** What changing plugins asks for. */
final class PluginPermissions {

  static final Permission INSTALL =
      Permission.from(
          Role.ADMIN, "signalbox.plugins.install", "Install, upgrade and roll back plugins");
  static final Permission SWITCH =
      Permission.from(Role.ADMIN, "signalbox.plugins.switch", "Enable and disable plugins");
  static final Permission UNINSTALL =
      Permission.from(Role.ADMIN, "signalbox.plugins.uninstall", "Uninstall plugins");

  private PluginPermissions() {}
}
