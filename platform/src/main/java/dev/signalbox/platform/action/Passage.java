package dev.signalbox.platform.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.gate.Attempt;
import dev.signalbox.api.run.Execution;
import dev.signalbox.platform.gate.GateKeeper.Standing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call on its way through the gateway, with what is known of it so far. */
final class Passage<I extends Record> {

  private final RegisteredAction<I> action;
  private final ActionCall call;
  private final Optional<UUID> approval;
  private final Execution execution;
  private @Nullable I input;
  private String target = "";
  private List<Standing> objections = List.of();

  Passage(RegisteredAction<I> action, ActionCall call, Optional<UUID> approval) {
    this.action = action;
    this.call = call;
    this.approval = approval;
    this.execution = new Execution(UUID.randomUUID(), call.actor(), call.reason().strip());
  }

  RegisteredAction<I> action() {
    return action;
  }

  Declaration<I> declaration() {
    return action.declaration();
  }

  ActionCall call() {
    return call;
  }

  User actor() {
    return call.actor();
  }

  /** The request that was agreed to, when this is what became of it. */
  Optional<UUID> approval() {
    return approval;
  }

  Execution execution() {
    return execution;
  }

  /** What it happens to is looked up once, as it is before anything is changed. */
  void read() {
    input = action.read(call.input());
    target = declaration().targetOf(input);
  }

  /** Only after it was read. */
  I input() {
    return Objects.requireNonNull(input);
  }

  boolean isRead() {
    return input != null;
  }

  String target() {
    return target;
  }

  Optional<Environment> environment() {
    return input == null ? Optional.empty() : declaration().environmentOf(input);
  }

  Attempt attempt() {
    return new Attempt(actor(), action.id(), environment(), target(), input());
  }

  List<Standing> objections() {
    return objections;
  }

  void objectedBy(List<Standing> standing) {
    this.objections = standing;
  }
}
