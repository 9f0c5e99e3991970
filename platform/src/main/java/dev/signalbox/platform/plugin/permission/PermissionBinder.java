package dev.signalbox.platform.plugin.permission;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.KnownPermissions;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Makes known what a plugin's pages and endpoints ask for, before they come. */
@Order(5)
@Singleton
final class PermissionBinder implements ContributionBinder {

  private final KnownPermissions known;

  PermissionBinder(KnownPermissions known) {
    this.known = known;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var bound = new Bound();
    try {
      for (var source : plugin.context().getBeansOfType(Permissions.class)) {
        source.declared().forEach(permission -> bound.add(plugin.info().id(), permission));
      }
      return bound;
    } catch (RuntimeException refused) {
      bound.close();
      throw refused;
    }
  }

  private final class Bound implements Binding {

    private final List<Permission> permissions = new ArrayList<>();

    void add(String plugin, Permission permission) {
      if (!permission.id().startsWith(plugin + ".")) {
        throw new SignalboxException(
            PluginError.PERMISSION_NOT_YOURS,
            "The permission id %s must start with %s., the id of its plugin."
                .formatted(permission.id(), plugin));
      }
      known.add(permission);
      permissions.add(permission);
    }

    @Override
    public List<Contribution> contributions() {
      return List.of();
    }

    @Override
    public void close() {
      permissions.forEach(known::remove);
      permissions.clear();
    }
  }
}
