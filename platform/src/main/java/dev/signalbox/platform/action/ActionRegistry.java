package dev.signalbox.platform.action;

import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.action.DeclaredAction;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.DoorSource;
import dev.signalbox.platform.access.policy.KnownPermissions;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The actions of the console and of the plugins that run at this moment. */
@Singleton
public final class ActionRegistry implements DoorSource {

  private final Map<String, RegisteredAction<?>> actions = new ConcurrentHashMap<>();

  private final KnownPermissions permissions;

  ActionRegistry(
      ApplicationContext context, List<DeclaredAction<?>> own, KnownPermissions permissions) {
    this.permissions = permissions;
    var reader = InputReader.of(context);
    own.forEach(action -> register("signalbox", action, reader));
  }

  /** The id must start with the plugin's, so that it says who answers for it. */
  RegisteredAction<?> registerOfPlugin(
      String plugin, DeclaredAction<?> action, InputReader reader) {
    var id = action.declaration().id();
    if (!id.startsWith(plugin + ".")) {
      throw new SignalboxException(
          ActionError.ACTION_TAKEN,
          "The action id %s must start with %s., the id of its plugin.".formatted(id, plugin));
    }
    return register(plugin, action, reader);
  }

  RegisteredAction<?> register(String plugin, DeclaredAction<?> action, InputReader reader) {
    var registered = new RegisteredAction<>(plugin, action, reader);
    var taken = actions.putIfAbsent(registered.id(), registered);
    if (taken != null) {
      throw new SignalboxException(
          ActionError.ACTION_TAKEN,
          "The action id %s is taken by the plugin %s.".formatted(registered.id(), taken.plugin()));
    }
    addPermission(registered);
    return registered;
  }

  private void addPermission(RegisteredAction<?> registered) {
    try {
      permissions.add(registered.declaration().permission());
    } catch (SignalboxException refused) {
      actions.remove(registered.id(), registered);
      throw refused;
    }
  }

  void remove(RegisteredAction<?> action) {
    if (actions.remove(action.id(), action)) {
      permissions.remove(action.declaration().permission());
    }
  }

  public Optional<RegisteredAction<?>> find(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  public RegisteredAction<?> require(String id) {
    return find(id)
        .orElseThrow(() ->
            new SignalboxException(
                ActionError.ACTION_UNKNOWN,
                "There is no action %s; GET /api/actions lists those that there are."
                    .formatted(id)));
  }

  @Override
  public Stream<Door> doors() {
    return actions.values().stream()
        .map(action ->
            new Door(
                action.declaration().permission().id(),
                new AccessDoor(
                    AccessDoor.Kind.ACTION,
                    action.plugin(),
                    action.id(),
                    action.declaration().title())));
  }

  public List<RegisteredAction<?>> all() {
    return actions.values().stream()
        .sorted(Comparator.<RegisteredAction<?>, String>comparing(RegisteredAction::id))
        .toList();
  }
}
