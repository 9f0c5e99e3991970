package dev.signalbox.platform.plugin.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The door through which the console's threads enter a plugin. Whoever is inside sees the plugin's
 * classes, and its log lines carry the plugin's id. The door can be closed, and those inside waited
 * for.
 */
public final class InFlight {

  private final String plugin;
  private final ClassLoader loader;
  private final Set<Visit> inside = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public InFlight(String plugin, ClassLoader loader) {
    this.plugin = plugin;
    this.loader = loader;
  }

  /**
   * Lets this thread in; returns null when the door is closed.
   *
   * @param cutOff ends what is inside when interrupting its thread was not enough
   */
  public @Nullable Visit enter(Runnable cutOff) {
    var visit = new Visit(cutOff);
    inside.add(visit);
    if (closed) {
      visit.close();
      return null;
    }
    return visit;
  }

  /** Closes the door and waits until all have left; returns whether they have. */
  public synchronized boolean drain(Duration patience) {
    closed = true;
    var end = System.nanoTime() + patience.toNanos();
    try {
      for (var left = patience.toNanos(); !inside.isEmpty() && left > 0; ) {
        wait(left / 1_000_000 + 1);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    return inside.isEmpty();
  }

  /** Interrupts all that are still inside, and ends those who do not mind it. */
  public void cutOff(Duration patience) {
    closed = true;
    inside.forEach(visit -> visit.thread.interrupt());
    if (!drain(patience)) {
      inside.forEach(visit -> visit.cutOff.run());
    }
  }

  private synchronized void wakeUp() {
    notifyAll();
  }

  /** A thread inside. It leaves by closing this, and is then as it was before. */
  public final class Visit implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final @Nullable ClassLoader before = thread.getContextClassLoader();
    private final Runnable cutOff;

    private Visit(Runnable cutOff) {
      this.cutOff = cutOff;
      thread.setContextClassLoader(loader);
      MDC.put(PluginThreads.LOG_KEY, plugin);
    }

    @Override
    public void close() {
      inside.remove(this);
      MDC.remove(PluginThreads.LOG_KEY);
      thread.setContextClassLoader(before);
      if (closed) {
        wakeUp();
      }
    }
  }
}
