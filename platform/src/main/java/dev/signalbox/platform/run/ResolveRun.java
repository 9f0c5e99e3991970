package dev.signalbox.platform.run;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.run.RunError;
import dev.signalbox.api.run.RunState;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunEnd;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/** Somebody has looked, and says what became of a run that the console could not find out about. */
@Singleton
final class ResolveRun implements Action<ResolveRun.Input> {

  /** What was found. */
  enum Answer {
    HAPPENED("it happened"),
    DID_NOT_HAPPEN("it did not happen");

    private final String words;

    Answer(String words) {
      this.words = words;
    }
  }

  @Serdeable
  record Input(@NotNull UUID run, @NotNull Answer answer) {}

  private final RunQueue queue;
  private final RunEndings endings;

  ResolveRun(RunQueue queue, RunEndings endings) {
    this.queue = queue;
    this.endings = endings;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.runs.resolve",
            "Say what became of a run",
            Input.class,
            RunPermissions.RESOLVE)
        .describedAs("For a run whose outcome nobody could find out. Look at the product first.")
        .withIcon("circle-help")
        .on(input -> input.run().toString())
        .dangerous(
            input -> "From now on everybody believes that %s.".formatted(input.answer().words),
            input -> input.answer().words);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var run = queue.lock(input.run()).orElseThrow(() -> RunService.notFound(input.run()));
    checkOpen(run);
    var words =
        "%s says that %s: %s"
            .formatted(execution.actor().name(), input.answer().words, execution.reason());
    var end =
        switch (input.answer()) {
          case HAPPENED -> RunEnd.success(Outcome.of(words));
          case DID_NOT_HAPPEN -> RunEnd.error(words);
        };
    endings.end(run, end);
    return Outcome.of("Of %s it is now known that %s.".formatted(run.title(), input.answer().words))
        .changed(Map.of("state", run.state().word()), Map.of("state", end.state().word()));
  }

  /** Also one that waits for a plugin which may never come back. */
  private static void checkOpen(KeptRun run) {
    var waits = run.state() == RunState.RUNNING && run.unsettled() && run.node() == null;
    if (run.state() != RunState.UNKNOWN && !waits) {
      throw new SignalboxException(
          RunError.RUN_STATE_WRONG,
          "%s is %s; only what is unknown, or waits to be settled, can be resolved by hand."
              .formatted(run.title(), run.state().word()));
    }
  }
}
