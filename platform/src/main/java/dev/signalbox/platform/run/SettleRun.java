package dev.signalbox.platform.run;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import dev.signalbox.api.run.RunError;
import dev.signalbox.api.run.RunState;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.RunQueue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Has a product asked once more what became of a run, when it did not know or answer before. */
@Singleton
final class SettleRun implements Action<SettleRun.Input> {

  @Serdeable
  record Input(@NotNull UUID run) {}

  private final RunQueue queue;
  private final RunNews news;

  SettleRun(RunQueue queue, RunNews news) {
    this.queue = queue;
    this.news = news;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.runs.settle",
            "Ask again what became of a run",
            Input.class,
            RunPermissions.RESOLVE)
        .describedAs("Asks the product; it changes nothing there.")
        .withIcon("refresh-cw")
        .on(input -> input.run().toString());
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    var run = queue.lock(input.run()).orElseThrow(() -> RunService.notFound(input.run()));
    if (run.state() != RunState.UNKNOWN) {
      throw new SignalboxException(
          RunError.RUN_STATE_WRONG,
          "%s is %s; only what became of an unknown run is asked again."
              .formatted(run.title(), run.state().word()));
    }
    queue.askAgain(run.id());
    news.unsettled(run.id());
    return Outcome.of("It is being asked again what became of %s.".formatted(run.title()));
  }
}
