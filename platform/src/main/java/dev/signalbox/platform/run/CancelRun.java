package dev.signalbox.platform.run;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.run.RunError;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunEnd;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/** Stops a run: one that waits ends at once, one that goes on is asked to end. */
@Singleton
final class CancelRun implements Action<CancelRun.Input> {

  @Serdeable
  record Input(@NotNull UUID run) {}

  private final RunQueue queue;
  private final RunEndings endings;
  private final RunNews news;
  private final AccessPolicy policy;

  CancelRun(RunQueue queue, RunEndings endings, RunNews news, AccessPolicy policy) {
    this.queue = queue;
    this.endings = endings;
    this.news = news;
    this.policy = policy;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.runs.cancel", "Cancel a run", Input.class, RunPermissions.CANCEL)
        .describedAs(
            "Stops it before it starts, or asks it to end. What has happened already is not undone.")
        .withIcon("circle-stop")
        .on(input -> input.run().toString())
        .notable(_ -> "The run ends as soon as it can. What has happened already is not undone.");
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var run = queue.lock(input.run()).orElseThrow(() -> RunService.notFound(input.run()));
    checkMay(run, execution);
    return switch (run.state()) {
      case QUEUED -> {
        endings.end(
            run,
            RunEnd.canceled(
                "Canceled by %s before it started.".formatted(execution.actor().name())));
        yield outcome(run, "It had not started.", "canceled");
      }
      case RUNNING -> {
        queue.requestCancel(run.id(), execution.actor().name());
        news.cancelRequested(run.id());
        yield outcome(run, "It was asked to end.", "running");
      }
      default ->
          throw new SignalboxException(
              RunError.RUN_STATE_WRONG,
              "%s is over: it is %s.".formatted(run.title(), run.state().word()));
    };
  }

  private void checkMay(KeptRun run, Execution execution) {
    var actor = execution.actor();
    var grant = policy.grant(RunPermissions.CANCEL_ALL, actor, run.environment(), run.target());
    if (!run.execution().actor().id().equals(actor.id()) && grant != Grant.YES) {
      throw new SignalboxException(
          RunError.RUN_NOT_YOURS,
          "It can be canceled by %s, who started it, and by those who have the permission %s."
              .formatted(run.execution().actor().name(), RunPermissions.CANCEL_ALL.id()));
    }
  }

  private static Outcome outcome(KeptRun run, String words, String state) {
    return Outcome.of("Canceled %s. %s".formatted(run.title(), words))
        .changed(Map.of("state", run.state().word()), Map.of("state", state));
  }
}
