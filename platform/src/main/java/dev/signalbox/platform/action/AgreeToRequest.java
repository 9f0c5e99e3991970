package dev.signalbox.platform.action;

import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.StagedAction;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.run.Execution;
import io.micronaut.context.BeanProvider;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Agrees. When that is enough, what was asked for goes through the whole gateway once more, as an
 * execution of its own after this one: a freeze that came in between still holds.
 */
@Singleton
final class AgreeToRequest implements StagedAction<AgreeToRequest.Input> {

  @Serdeable
  record Input(@NotNull UUID request, Optional<@Size(max = 2_000) String> comment) {}

  private final Decisions decisions;
  private final BeanProvider<AgreedRun> runs;

  AgreeToRequest(Decisions decisions, BeanProvider<AgreedRun> runs) {
    this.decisions = decisions;
    this.runs = runs;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.approvals.agree",
            "Agree to a request",
            Input.class,
            ApprovalPermissions.DECIDE)
        .describedAs(
            "When enough have agreed, it runs at once, exactly as it was asked for, unless something stands against it by then.")
        .withIcon("thumbs-up")
        .on(input -> input.request().toString())
        .notable(_ -> "When enough have agreed, it runs at once, exactly as it was asked for.");
  }

  @Override
  public Outcome run(Input input, Execution execution, Commit commit) {
    var agreed =
        commit.of(
            () -> decisions.agree(input.request(), execution.actor(), input.comment().orElse("")));
    return ApprovalState.RUNNING.word().equals(agreed.after().get("state"))
        ? runs.get().carryOut(input.request(), agreed)
        : agreed;
  }
}
