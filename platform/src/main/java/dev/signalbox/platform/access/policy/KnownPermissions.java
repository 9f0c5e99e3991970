package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of the console and of the plugins that run at this moment. Several actions may
 * share one, so each is known for as long as somebody still names it.
 */
@Singleton
public final class KnownPermissions {

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  KnownPermissions(List<Permissions> own) {
    own.forEach(source -> source.declared().forEach(this::add));
  }

  /** Refuses one whose id stands for something else already. */
  public void add(Permission permission) {
    known.compute(permission.id(), (_, before) -> oneMore(permission, before));
  }

  public void remove(Permission permission) {
    known.computeIfPresent(
        permission.id(),
        (_, before) ->
            before.times() == 1 ? null : new Known(before.permission(), before.times() - 1));
  }

  public Optional<Permission> find(String id) {
    return Optional.ofNullable(known.get(id)).map(Known::permission);
  }

  public Permission require(String id) {
    return find(id)
        .orElseThrow(() ->
            new SignalboxException(
                PolicyError.PERMISSION_UNKNOWN,
                "permission: there is no permission %s now; GET /api/access-matrix lists all."
                    .formatted(id)));
  }

  /** By id. */
  public List<Permission> all() {
    return known.values().stream()
        .map(Known::permission)
        .sorted(Comparator.comparing(Permission::id))
        .toList();
  }

  private static Known oneMore(Permission permission, @Nullable Known before) {
    if (before == null) {
      return new Known(permission, 1);
    }
    if (!before.permission().equals(permission)) {
      throw new SignalboxException(
          PolicyError.PERMISSION_TAKEN,
          "The permission %s is declared twice, with another title or other defaults; declare it once and share the constant."
              .formatted(permission.id()));
    }
    return new Known(permission, before.times() + 1);
  }

  private record Known(Permission permission, int times) {}
}
