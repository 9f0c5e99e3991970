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

/** Says something about a request. */
@Singleton
final class CommentOnRequest implements Action<CommentOnRequest.Input> {

  @Serdeable
  record Input(@NotNull UUID request, @NotBlank @Size(max = 2_000) String comment) {}

  private final Decisions decisions;
  private final ApprovalService approvals;

  CommentOnRequest(Decisions decisions, ApprovalService approvals) {
    this.decisions = decisions;
    this.approvals = approvals;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.approvals.comment",
            "Comment on a request",
            Input.class,
            ApprovalPermissions.TAKE_PART)
        .describedAs("Before it is decided, and afterwards.")
        .withIcon("message-square")
        .on(input -> input.request().toString());
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    approvals.requireSeen(execution.actor(), input.request());
    return decisions.comment(input.request(), execution.actor(), input.comment());
  }
}
