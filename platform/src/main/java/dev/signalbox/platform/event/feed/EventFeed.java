package dev.signalbox.platform.event.feed;

import dev.signalbox.api.error.SignalboxException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * All events in one order, for as many as want to follow. Whoever follows asks for what comes after
 * the last id that they know, at their own pace: the newest events come from memory, older ones
 * from the table, and nobody who is slow holds up anybody else.
 */
@Singleton
public final class EventFeed {

  private static final int IN_MEMORY = 5_000;

  /** In characters, for the case that all events are as long as they may be. */
  private static final long LONGEST_IN_MEMORY = 16_000_000;

  private static final int BATCH = 1_000;

  private final EventTable table;
  private final TransactionOperations<Connection> transactions;
  private final ArrayDeque<KeptEvent> recent = new ArrayDeque<>();
  private long recentLength;
  private long recentAfter;
  private long newest;

  EventFeed(EventTable table, TransactionOperations<Connection> transactions) {
    this.table = table;
    this.transactions = transactions;
  }

  /** The id of the newest event. */
  public synchronized long newest() {
    return newest;
  }

  /** The newest ones, in their order, as far as they are in memory. */
  public synchronized List<KeptEvent> latest() {
    return List.copyOf(recent);
  }

  /**
   * Refuses an id that was never given, and one after which events are missing by now.
   *
   * @throws SignalboxException saying from where on one can follow
   */
  public void check(long id) {
    var known = newest();
    if (id > known) {
      throw new SignalboxException(
          EventError.EVENT_UNKNOWN,
          "after: There is no event %d yet; the newest one is %d.".formatted(id, known));
    }
    checkKept(id);
  }

  /** What follows an id; empty when nothing does. */
  public List<KeptEvent> after(long id, int most) {
    synchronized (this) {
      if (id >= recentAfter) {
        return recent.stream().dropWhile(event -> event.id() <= id).limit(most).toList();
      }
    }
    var found = transactions.executeRead(_ -> table.after(id, most));
    checkKept(id);
    return found;
  }

  /** Returns when there is something after an id, or the patience is over. */
  public synchronized void await(long id, Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    for (var left = patience.toNanos(); newest <= id && left > 0; ) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
  }

  /** What is there when the console starts. */
  void open() {
    var last = transactions.executeRead(_ -> table.latest(BATCH));
    var forgotten = transactions.executeRead(_ -> table.forgotten());
    synchronized (this) {
      newest = last.isEmpty() ? forgotten : last.getLast().id();
      recentAfter = last.isEmpty() ? newest : last.getFirst().id() - 1;
      last.forEach(this::remember);
    }
  }

  /** Looks whether there is more, from this console or another one. */
  boolean read() {
    var before = newest();
    for (var batch = read(before); !batch.isEmpty(); batch = read(newest())) {
      add(batch);
    }
    return newest() > before;
  }

  private List<KeptEvent> read(long after) {
    return transactions.executeRead(_ -> table.after(after, BATCH));
  }

  private synchronized void add(List<KeptEvent> batch) {
    batch.forEach(this::remember);
    newest = batch.getLast().id();
    notifyAll();
  }

  private synchronized void remember(KeptEvent event) {
    recent.add(event);
    recentLength += event.json().length();
    while (recent.size() > IN_MEMORY || recentLength > LONGEST_IN_MEMORY) {
      var oldest = recent.removeFirst();
      recentLength -= oldest.json().length();
      recentAfter = oldest.id();
    }
  }

  private void checkKept(long id) {
    var forgotten = transactions.executeRead(_ -> table.forgotten());
    if (id < forgotten) {
      throw new SignalboxException(
          EventError.EVENTS_FORGOTTEN,
          "after: What came after the event %d is no longer kept. Go on from %d, and ask anew for what you show."
              .formatted(id, forgotten));
    }
  }
}
