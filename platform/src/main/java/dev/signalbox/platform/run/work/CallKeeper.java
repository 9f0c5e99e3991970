package dev.signalbox.platform.run.work;

import dev.signalbox.api.action.Outcome;
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

/** Sees one call through, from the claim to the recorded outcome. */
@Singleton
final class CallKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(CallKeeper.class);
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Journals journals;
  private final Artifacts artifacts;
  private final RunEndings endings;
  private final HandBack handBack;
  private final KeptInput inputs;
  private final UntilWritten untilWritten;
  private final RunConfig config;

  CallKeeper(
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

  void keep(Held held, OutsideDoor<?> door) throws InterruptedException {
    var run = held.run();
    var journal = untilWritten.get(() -> journals.open(run.id()));
    try {
      var live = new LiveRun(run.execution(), journal, artifacts);
      var timeout = timeout(door);
      var thread =
          new OwnThread<Outcome>(
              "run-" + run.id(),
              door.loader(),
              config.endGrace(),
              RunMark.marked(run, () -> door.call(inputs.of(run), live)));
      if (!held.begin(live, thread)) {
        untilWritten.run(() -> handBack.uncalled(run));
        return;
      }
      var ending = thread.await(timeout);
      live.end();
      held.end();
      report(run, ending);
      record(run, Verdict.of(ending, thread.cut()), journal);
    } finally {
      journals.close(journal);
    }
  }

  private void record(KeptRun run, Verdict verdict, Journal journal) {
    switch (verdict) {
      case Verdict.Happened(var outcome) -> end(run, RunEnd.success(outcome), journal);
      case Verdict.Refused(var sentence) -> {
        journal.add(LineKind.ERROR, sentence);
        end(run, RunEnd.error(sentence), journal);
      }
      case Verdict.Stopped() -> {
        untilWritten.run(() -> journals.close(journal));
        untilWritten.run(() -> endings.endCanceled(run));
      }
      case Verdict.Open(var sentence) -> {
        journal.add(LineKind.WARNING, sentence + " Its product is asked what became of it.");
        untilWritten.run(() -> journals.close(journal));
        untilWritten.run(() -> handBack.unsettled(run, sentence, Duration.ZERO));
      }
    }
  }

  /** What the run wrote is there before its end is. */
  private void end(KeptRun run, RunEnd end, Journal journal) {
    untilWritten.run(() -> journals.close(journal));
    untilWritten.run(() -> endings.end(run, end));
  }

  private static Duration timeout(OutsideDoor<?> door) {
    var wanted = door.timeout();
    return wanted.compareTo(SHORTEST) < 0
        ? SHORTEST
        : wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  private static void report(KeptRun run, Ending<Outcome> ending) {
    switch (ending) {
      case Ending.Returned<Outcome> _ -> {}
      case Ending.Threw<Outcome>(var failure) ->
          LOG.info("The run {} of {} ended with a failure", run.id(), run.action(), failure);
      case Ending.Stuck<Outcome> _ ->
          LOG.error(
              "The run {} of {} does not end; its thread run-{} is left alone",
              run.id(),
              run.action(),
              run.id());
    }
  }
}
