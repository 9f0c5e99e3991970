package dev.signalbox.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers for some seconds what the database said, so that not every request asks it again. What
 * was read before something was forgotten is not remembered after it.
 */
public final class ShortMemory<K, V> {

  private static final int MOST = 10_000;

  private final Duration fresh;
  private final Clock clock;
  private final Map<K, Known<V>> known = new ConcurrentHashMap<>();
  private long forgotten;

  public ShortMemory(Duration fresh, Clock clock) {
    this.fresh = fresh;
    this.clock = clock;
  }

  /** Asks the source when nothing fresh is known; what it does not know is asked again. */
  public Optional<V> get(K key, Function<K, Optional<V>> source) {
    var now = clock.instant();
    var entry = known.get(key);
    if (entry != null && entry.until().isAfter(now)) {
      return Optional.of(entry.value());
    }
    var before = forgotten();
    var found = source.apply(key);
    found.ifPresent(value -> remember(key, new Known<>(value, now.plus(fresh)), before));
    return found;
  }

  public synchronized void forget(K key) {
    forgotten++;
    known.remove(key);
  }

  private synchronized long forgotten() {
    return forgotten;
  }

  private synchronized void remember(K key, Known<V> entry, long before) {
    if (forgotten != before) {
      return;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(key, entry);
  }

  private record Known<V>(V value, Instant until) {}
}
