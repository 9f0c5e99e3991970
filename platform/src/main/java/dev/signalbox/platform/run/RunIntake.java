package dev.signalbox.platform.run;

import dev.signalbox.platform.action.OutsideCall;
import dev.signalbox.platform.action.OutsideRuns;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.RunQueue;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Queues what the gateway has let through. */
@Singleton
final class RunIntake implements OutsideRuns {

  private final RunQueue queue;
  private final RunNews news;
  private final Clock clock;

  RunIntake(RunQueue queue, RunNews news, Clock clock) {
    this.queue = queue;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public void keep(OutsideCall call) {
    queue.add(call, clock.instant());
    news.queued(call.execution().id());
  }
}
