package dev.signalbox.platform.action;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Ends a request, with a reason. */
@Singleton
final class DeclineRequest implements Action<DeclineRequest.Input> {

  @Serdeable
  record Input(@NotNull UUID request, @NotBlank @Size(max = 2_000) String comment) {}

  private final Decisions decisions;

  DeclineRequest(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.approvals.decline",
            "Decline a request",
            Input.class,
            ApprovalPermissions.DECIDE)
        .describedAs("It will not run. The comment tells why.")
        .withIcon("thumbs-down")
        .on(input -> input.request().toString())
        .notable(_ -> "It will not run; to have it run, somebody has to ask anew.");
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return decisions.decline(input.request(), execution.actor(), input.comment());
  }
}
