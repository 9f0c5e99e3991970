package dev.signalbox.platform.action;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Takes back what one has asked for. */
@Singleton
final class WithdrawRequest implements Action<WithdrawRequest.Input> {

  @Serdeable
  record Input(@NotNull UUID request, Optional<@Size(max = 2_000) String> comment) {}

  private final Decisions decisions;

  WithdrawRequest(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.approvals.withdraw",
            "Withdraw a request",
            Input.class,
            ApprovalPermissions.TAKE_PART)
        .describedAs("One's own, as long as it waits.")
        .withIcon("undo-2")
        .on(input -> input.request().toString());
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return decisions.withdraw(input.request(), execution.actor(), input.comment().orElse(""));
  }
}
