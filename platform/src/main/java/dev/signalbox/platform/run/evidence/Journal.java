package dev.signalbox.platform.run.evidence;

import dev.signalbox.api.run.LineKind;
import dev.signalbox.api.run.RunLine;
import dev.signalbox.platform.run.store.Text;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one run writes, until it is in the database. Lines get their numbers here, and so keep their
 * order however they are written. Who writes faster than the database takes it is held up.
 */
public final class Journal {

  static final int MOST_WAITING = 5_000;
  private static final int LONGEST_LINE = 4_000;
  private static final int LONGEST_NAME = 200;

  private final UUID run;
  private final Limits limits;
  private final Clock clock;
  private final Runnable wake;
  private final Queue<RunLine> waiting = new ArrayDeque<>();
  private long last;
  private long characters;
  private boolean full;
  private boolean closed;
  private Progress progress = new Progress("", 0, "");
  private boolean moved;

  Journal(UUID run, long last, Limits limits, Clock clock, Runnable wake) {
    this.run = run;
    this.last = last;
    this.limits = limits;
    this.clock = clock;
    this.wake = wake;
    this.full = last >= limits.lines();
  }

  public void phase(String name) {
    var shortened = Text.shortened(name.strip(), LONGEST_NAME);
    synchronized (this) {
      progress = new Progress(shortened, progress.percent(), progress.text());
      moved = true;
    }
    add(LineKind.PHASE, shortened);
  }

  public void progress(int percent, String text) {
    synchronized (this) {
      progress =
          new Progress(
              progress.phase(),
              Math.clamp(percent, 0, 100),
              Text.shortened(text.strip(), LONGEST_NAME));
      moved = true;
    }
    wake.run();
  }

  public void add(LineKind kind, String text) {
    synchronized (this) {
      text.lines().forEach(line -> addOne(kind, line));
    }
    wake.run();
  }

  private synchronized void addOne(LineKind kind, String text) {
    if (closed || full || !awaitRoom()) {
      return;
    }
    var line = Text.shortened(text, LONGEST_LINE);
    characters += line.length();
    full = last >= limits.lines() - 1L || characters > limits.characters();
    append(full ? LineKind.WARNING : kind, full ? limits.sentence() : line);
  }

  private synchronized void append(LineKind kind, String text) {
    waiting.add(new RunLine(++last, clock.instant(), kind, text));
  }

  private synchronized boolean awaitRoom() {
    while (waiting.size() >= MOST_WAITING && !closed) {
      wake.run();
      try {
        wait();
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !closed;
  }

  /** Takes nothing more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** What has come since the last time, to be written now; null when nothing has. */
  synchronized @Nullable Chapter take() {
    if (waiting.isEmpty() && !moved) {
      return null;
    }
    var chapter = new Chapter(run, new ArrayList<>(waiting), moved ? progress : null);
    waiting.clear();
    moved = false;
    notifyAll();
    return chapter;
  }

  /** Where the run is. */
  record Progress(String phase, int percent, String text) {}

  /** A piece of a journal on its way to the database. */
  record Chapter(UUID run, List<RunLine> lines, @Nullable Progress progress) {}

  /** How much is kept of one run. */
  record Limits(int lines, long characters) {

    String sentence() {
      return "Cut off here: of one run %,d lines with %,d characters are kept, and this one has written more."
          .formatted(lines, characters);
    }
  }
}
