package dev.signalbox.platform.action;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.platform.access.policy.AccessPolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What somebody may do, or ask for: for pages, the palette, endpoints and opsctl alike. */
@Singleton
public final class ActionOffers {

  private final ActionRegistry registry;
  private final AccessPolicy policy;

  ActionOffers(ActionRegistry registry, AccessPolicy policy) {
    this.registry = registry;
    this.policy = policy;
  }

  /** Whether the role may do it anywhere, or ask for it. */
  public boolean mayAsk(User user, RegisteredAction<?> action) {
    return policy.most(action.declaration().permission(), user) != Grant.NO;
  }

  public List<ActionOffer> to(User user) {
    return registry.all().stream()
        .filter(action -> mayAsk(user, action))
        .map(action -> offer(user, action))
        .toList();
  }

  /** One that they may not use is as unknown as one that is not there. */
  ActionOffer to(User user, String id) {
    var action = registry.require(id);
    requireMayAsk(user, action);
    return offer(user, action);
  }

  Optional<ActionOffer> find(User user, String id) {
    return registry
        .find(id)
        .filter(action -> mayAsk(user, action))
        .map(action -> offer(user, action));
  }

  void requireMayAsk(User user, RegisteredAction<?> action) {
    if (!mayAsk(user, action)) {
      throw Admission.notAllowed(action.declaration(), user, "");
    }
  }

  private ActionOffer offer(User user, RegisteredAction<?> action) {
    var declaration = action.declaration();
    return new ActionOffer(
        declaration.id(),
        action.plugin(),
        declaration.title(),
        declaration.description(),
        declaration.icon(),
        declaration.permission().id(),
        declaration.risk(),
        policy.most(declaration.permission(), user),
        declaration.approval().isNone() ? "" : declaration.approval().inWords(),
        action.action() instanceof OutsideAction<?>,
        InputSchema.of(action.introspection()));
  }
}
