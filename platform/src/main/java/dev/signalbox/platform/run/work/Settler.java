package dev.signalbox.platform.run.work;

import dev.signalbox.api.action.Settlement;
import dev.signalbox.api.run.LineKind;
import dev.signalbox.platform.action.OutsideDoor;
import dev.signalbox.platform.run.RunConfig;
import dev.signalbox.platform.run.RunEndings;
import dev.signalbox.platform.run.RunMark;
import dev.signalbox.platform.run.evidence.Artifacts;
import dev.signalbox.platform.run.evidence.Journal;
import dev.signalbox.platform.run.evidence.Journals;
import dev.signalbox.platform.run.evidence.LiveRun;
import dev.signalbox.platform.run.store.KeptRun;
import dev.signalbox.platform.run.store.RunEnd;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what became of a call that did not say, and records the answer. */
@Singleton
final class Settler {

  static final int MOST_TRIES = 5;
  static final int MOST_CALLS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

  private final Journals journals;
  private final Artifacts artifacts;
  private final RunEndings endings;
  private final HandBack handBack;
  private final KeptInput inputs;
  private final UntilWritten untilWritten;
  private final RunConfig config;

  Settler(
      Journals journals,
      Artifacts artifacts,
      RunEndings endings,
      HandBack handBack,
      KeptInput inputs,
      UntilWritten untilWritten,
      RunConfig config) {
    this.journals = journals;
    this.artifacts = artifacts;
    this.endings = endings;
    this.handBack = handBack;
    this.inputs = inputs;
    this.untilWritten = untilWritten;
    this.config = config;
  }

  void settle(Held held, OutsideDoor<?> door) throws InterruptedException {
    var run = held.run();
    var journal = untilWritten.get(() -> journals.open(run.id()));
    try {
      var live = new LiveRun(run.execution(), journal, artifacts);
      var thread =
          new OwnThread<Settlement>(
              "settle-" + run.id(),
              door.loader(),
              config.endGrace(),
              RunMark.marked(run, () -> door.settle(inputs.of(run), live)));
      if (!held.begin(live, thread)) {
        untilWritten.run(() -> handBack.unsettled(run, "It could not be asked.", Duration.ZERO));
        return;
      }
      var ending = thread.await(config.settleDeadline());
      live.end();
      held.end();
      record(run, ending, thread, journal);
    } finally {
      journals.close(journal);
    }
  }

  private void record(
      KeptRun run, Ending<Settlement> ending, OwnThread<Settlement> thread, Journal journal) {
    switch (ending) {
      case Ending.Returned<Settlement>(var found) when found != null -> record(run, found, journal);
      case Ending.Threw<Settlement>(var failure) -> {
        LOG.warn("It can't be found out now what became of the run {}", run.id(), failure);
        notFoundOut(run, thread, failure.getClass().getSimpleName(), journal);
      }
      case Ending.Returned<Settlement> _ -> notFoundOut(run, thread, "no answer", journal);
      case Ending.Stuck<Settlement> _ -> notFoundOut(run, thread, "no answer in time", journal);
    }
  }

  private void record(KeptRun run, Settlement found, Journal journal) {
    switch (found) {
      case Settlement.Done(var outcome) -> end(run, RunEnd.success(outcome), journal);
      case Settlement.Failed(var reason) when run.cancelBy() == null -> {
        journal.add(LineKind.ERROR, reason);
        end(run, RunEnd.error(reason), journal);
      }
      case Settlement.Unknown(var reason) -> {
        journal.add(LineKind.ERROR, reason);
        end(run, RunEnd.unknown(reason), journal);
      }
      case Settlement.NotReceived() when run.cancelBy() == null -> resume(run, journal);
      case Settlement.Failed _, Settlement.NotReceived _ -> {
        untilWritten.run(() -> journals.close(journal));
        untilWritten.run(() -> endings.endCanceled(run));
      }
    }
  }

  private void resume(KeptRun run, Journal journal) {
    if (run.calls() >= MOST_CALLS) {
      end(
          run,
          RunEnd.error("Its product had not heard of it after %d calls.".formatted(run.calls())),
          journal);
      return;
    }
    journal.add(
        LineKind.INFO, "Its product has not heard of it; it is called again under the same key.");
    untilWritten.run(() -> journals.close(journal));
    untilWritten.run(() -> handBack.resumed(run));
  }

  /** The product may be away as well; a plugin or console that stops is no answer at all. */
  private void notFoundOut(KeptRun run, OwnThread<Settlement> thread, String why, Journal journal) {
    var ours = thread.cut().filter(Cut::isOurs);
    if (ours.isEmpty() && run.settleTries() >= MOST_TRIES) {
      var sentence = "It could not be found out what became of it (%s).".formatted(why);
      journal.add(LineKind.ERROR, sentence);
      end(run, RunEnd.unknown(sentence), journal);
      return;
    }
    var sentence = "It can't be found out now what became of it (%s).".formatted(why);
    untilWritten.run(() -> journals.close(journal));
    untilWritten.run(() ->
        handBack.unsettled(
            run,
            ours.map(Cut::sentence).orElse(sentence),
            ours.isPresent() ? Duration.ZERO : pause(run.settleTries())));
  }

  private Duration pause(int tries) {
    return config.settlePause().multipliedBy(1L << (2 * (tries - 1)));
  }

  private void end(KeptRun run, RunEnd end, Journal journal) {
    untilWritten.run(() -> journals.close(journal));
    untilWritten.run(() -> endings.end(run, end));
  }
}
