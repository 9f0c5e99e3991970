package dev.signalbox.api.access;

import java.util.EnumMap;
import java.util.Map;

/**
 * The name of something that people may or may not do, with what each role is granted unless an
 * administrator has decided otherwise. Several actions, views and endpoints may share one.
 *
 * <pre>{@code
 * static final Permission PUSH =
 *     Permission.of("releases.push-to-prod", "Push to production")
 *         .allow(Role.ADMIN, Role.LEAD)
 *         .askFirst(Role.ENGINEER);
 * }</pre>
 *
 * @param id the plugin's id, a dot, and a name of its own
 */
public record Permission(String id, String title, Map<Role, Grant> defaults) {

  public Permission {
    if (!id.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
      throw new IllegalArgumentException(
          "The permission id '" + id + "' must be of the form plugin.name, in small letters.");
    }
    defaults = Map.copyOf(defaults);
  }

  /** Granted to nobody as yet. */
  public static Permission of(String id, String title) {
    return new Permission(id, title, Map.of());
  }

  /** Granted to the role and to all that reach further. */
  public static Permission from(Role least, String id, String title) {
    var permission = of(id, title);
    for (var role : Role.values()) {
      permission = role.covers(least) ? permission.allow(role) : permission;
    }
    return permission;
  }

  public Permission allow(Role... roles) {
    return with(Grant.YES, roles);
  }

  public Permission askFirst(Role... roles) {
    return with(Grant.BY_APPROVAL, roles);
  }

  public Grant grantOf(Role role) {
    return defaults.getOrDefault(role, Grant.NO);
  }

  private Permission with(Grant grant, Role... roles) {
    var changed = new EnumMap<Role, Grant>(Role.class);
    changed.putAll(defaults);
    for (var role : roles) {
      changed.put(role, grant);
    }
    return new Permission(id, title, changed);
  }
}
