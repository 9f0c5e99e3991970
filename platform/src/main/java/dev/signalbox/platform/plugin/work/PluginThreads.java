package dev.signalbox.platform.plugin.work;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/**
 * The threads of one plugin: virtual ones for what waits, those of {@link PluginScheduler} for
 * jobs. They see its classes, and their log lines carry its id.
 */
public final class PluginThreads implements AutoCloseable {

  /** The key under which the log knows whose line it is. */
  public static final String LOG_KEY = "plugin";

  private final ExecutorService virtual;
  private final PluginScheduler scheduler;

  PluginThreads(String plugin, ClassLoader loader) {
    virtual =
        Executors.newThreadPerTaskExecutor(
            forPlugin(plugin, loader, Thread.ofVirtual().name(plugin + "-", 0).factory()));
    scheduler =
        new PluginScheduler(
            plugin,
            forPlugin(
                plugin, loader, Thread.ofPlatform().daemon().name(plugin + "-job-", 0).factory()));
  }

  ExecutorService virtual() {
    return virtual;
  }

  PluginScheduler scheduler() {
    return scheduler;
  }

  /** Starts no job any more, and waits for those that run. */
  void drain(Duration patience) {
    scheduler.shutdown();
    try {
      scheduler.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cuts off whatever still runs. */
  @Override
  public void close() {
    scheduler.shutdownNow();
    virtual.shutdownNow();
  }

  private static ThreadFactory forPlugin(String plugin, ClassLoader loader, ThreadFactory plain) {
    return task -> {
      var thread =
          plain.newThread(() -> {
            MDC.put(LOG_KEY, plugin);
            task.run();
          });
      thread.setContextClassLoader(loader);
      return thread;
    };
  }
}
