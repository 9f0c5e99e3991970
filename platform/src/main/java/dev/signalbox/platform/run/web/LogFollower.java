package dev.signalbox.platform.run.web;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.RunChanged;
import dev.signalbox.api.run.RunLinesAdded;
import dev.signalbox.api.run.Runs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads on in a log, and waits for lines where there are none yet. */
@Singleton
final class LogFollower {

  private final Runs runs;
  private final EventBus events;

  LogFollower(Runs runs, EventBus events) {
    this.runs = runs;
    this.events = events;
  }

  /** Returns when there is something to read, when the run is over, or when it waited that long. */
  LogPiece follow(UUID id, long from, int limit, Duration patience) {
    var news = new Semaphore(0);
    var end = System.nanoTime() + patience.toNanos();
    try (var _ = events.subscribe(RunLinesAdded.class, added -> wake(news, id, added.id()));
        var _ = events.subscribe(RunChanged.class, changed -> wake(news, id, changed.id()))) {
      var piece = read(id, from, limit);
      while (piece.lines().isEmpty() && !piece.over() && await(news, end)) {
        piece = read(id, from, limit);
      }
      return piece;
    }
  }

  /** The state first: what a run wrote is there before its end is. */
  private LogPiece read(UUID id, long from, int limit) {
    var state = runs.get(id).state();
    var lines = runs.lines(id, from, limit);
    var next = lines.isEmpty() ? from : lines.getLast().number() + 1;
    return new LogPiece(lines, next, state, !state.goesOn() && lines.size() < limit);
  }

  private static void wake(Semaphore news, UUID wanted, UUID id) {
    if (id.equals(wanted)) {
      news.release();
    }
  }

  private static boolean await(Semaphore news, long end) {
    try {
      var woken = news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      news.drainPermits();
      return woken;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
