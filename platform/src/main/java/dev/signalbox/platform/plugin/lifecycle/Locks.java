package dev.signalbox.platform.plugin.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** A lock for each plugin, taken together and without anybody waiting in a circle. */
final class Locks {

  private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

  /** Which plugins are changed, and which must not change. */
  record Scope(Set<String> changed, Set<String> needed) {
    Scope {
      changed = Set.copyOf(changed);
      needed = Set.copyOf(needed);
    }
  }

  /** To be closed on the same thread. */
  @FunctionalInterface
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for its turn.
   *
   * @param wanted says what is touched; asked again under the locks, since it may have changed
   */
  Held hold(Supplier<Scope> wanted) {
    for (var scope = wanted.get(); ; ) {
      var held = hold(scope);
      var now = wanted.get();
      if (now.equals(scope)) {
        return held;
      }
      held.close();
      scope = now;
    }
  }

  /** Always in the order of names, so that nobody waits for somebody who waits for them. */
  private Held hold(Scope scope) {
    Deque<Lock> taken = new ArrayDeque<>();
    var names = new TreeSet<>(scope.changed());
    names.addAll(scope.needed());
    for (var name : names) {
      var lock = locks.computeIfAbsent(name, any -> new ReentrantReadWriteLock(true));
      var mode = scope.changed().contains(name) ? lock.writeLock() : lock.readLock();
      mode.lock();
      taken.push(mode);
    }
    return () -> taken.forEach(Lock::unlock);
  }
}
