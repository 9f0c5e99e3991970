package dev.signalbox.platform.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;

/** The failures of the last quarter of an hour by name or address. Not safe for threads. */
final class FailureWindow {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_KEYS = 10_000;

  private final int free;

  /** The one that failed longest ago comes first. */
  private final LinkedHashMap<String, Deque<Instant>> failures = new LinkedHashMap<>();

  FailureWindow(int free) {
    this.free = free;
  }

  /** How long the next attempt has to wait; zero when it need not. */
  Duration waiting(String key, Instant now) {
    var times = failures.get(key);
    if (times == null) {
      return Duration.ZERO;
    }
    dropOld(times, now);
    if (times.size() < free) {
      return Duration.ZERO;
    }
    var next = times.getLast().plus(wait(times.size() - free));
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  void add(String key, Instant now) {
    var known = failures.remove(key);
    var times = known == null ? new ArrayDeque<Instant>() : known;
    times.addLast(now);
    failures.put(key, times);
    makeRoom(now);
  }

  void takeBack(String key, Instant time) {
    var times = failures.get(key);
    if (times != null && times.remove(time) && times.isEmpty()) {
      failures.remove(key);
    }
  }

  void forget(String key) {
    failures.remove(key);
  }

  int size() {
    return failures.size();
  }

  private void makeRoom(Instant now) {
    var oldest = failures.entrySet().iterator();
    while (oldest.hasNext()) {
      var times = oldest.next().getValue();
      var forgotten = !times.getLast().isAfter(now.minus(WINDOW));
      if (!forgotten && failures.size() <= MOST_KEYS) {
        return;
      }
      oldest.remove();
    }
  }

  private static void dropOld(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
      times.removeFirst();
    }
  }

  private static Duration wait(int beyond) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
