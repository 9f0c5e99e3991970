package dev.signalbox.platform.action;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.ActionRequest;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.platform.access.CallerAddress;
import dev.signalbox.platform.access.RequestUser;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Actions for pages and for the code of plugins: the same gateway as everybody's. */
@Singleton
final class ConsoleActions implements Actions {

  private final Doors doors;
  private final EventBus events;

  ConsoleActions(Doors doors, EventBus events) {
    this.doors = doors;
    this.events = events;
  }

  /** The same, whose listeners hear another bus. */
  ConsoleActions hearing(EventBus bus) {
    return new ConsoleActions(doors, bus);
  }

  @Override
  public List<ActionOffer> offers() {
    return doors.user.find().map(doors.offers::to).orElse(List.of());
  }

  @Override
  public Optional<ActionOffer> offer(String id) {
    return doors.user.find().flatMap(user -> doors.offers.find(user, id));
  }

  @Override
  public ActionCheck check(ActionRequest request) {
    return doors.checks.of(call(request, doors.user.require()));
  }

  @Override
  public ActionResult run(ActionRequest request) {
    return doors.gateway.run(call(request, doors.user.require()));
  }

  @Override
  public CompletionStage<ActionResult> start(ActionRequest request) {
    var call = call(request, doors.user.require());
    var result = new CompletableFuture<ActionResult>();
    Thread.ofVirtual().name("action " + call.action()).start(() -> complete(result, call));
    return result;
  }

  private void complete(CompletableFuture<ActionResult> result, ActionCall call) {
    try (var _ = doors.binding.bind(call.actor())) {
      result.complete(doors.gateway.run(call));
    } catch (RuntimeException failure) {
      result.completeExceptionally(failure);
    }
  }

  @Override
  public Subscription onChange(Runnable listener) {
    var offers = events.subscribe(OffersChanged.class, changed -> listener.run());
    var people = events.subscribe(UserChanged.class, changed -> listener.run());
    return () -> {
      offers.close();
      people.close();
    };
  }

  private ActionCall call(ActionRequest request, User actor) {
    try {
      return new ActionCall(
          request.action(),
          doors.json.writeValueToTree(request.input()),
          actor,
          request.reason(),
          request.typedWords(),
          request.overridden(),
          Optional.empty(),
          new Origin("page", doors.address.now(), RequestId.current()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What is asked on the way. */
  @Singleton
  record Doors(
      ActionOffers offers,
      ActionChecks checks,
      ActionGateway gateway,
      CurrentUser user,
      RequestUser binding,
      CallerAddress address,
      JsonMapper json) {}
}
