package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.work.PluginThreads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Code of a plugin that may never return, on a thread that can be given up. It is a thread of the
 * system: a virtual one that computes for ever would slow everybody down.
 */
final class PluginCode {

  /** How long an interrupted thread is given to notice. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(PluginCode.class);

  private final PluginManifest plugin;
  private final ClassLoader loader;

  PluginCode(PluginManifest plugin, ClassLoader loader) {
    this.plugin = plugin;
    this.loader = loader;
  }

  /**
   * Runs it and waits.
   *
   * @throws TooSlow when it took too long; it was interrupted, and may still go on
   * @throws ExecutionException with what it threw
   */
  <T> T run(String what, Duration deadline, Callable<T> code)
      throws TooSlow, ExecutionException, InterruptedException {
    var task = new FutureTask<>(code);
    var thread = thread(what, task);
    thread.start();
    try {
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      var tooSlow = TooSlow.in(thread);
      giveUp(thread);
      throw tooSlow;
    } catch (InterruptedException hurry) {
      giveUp(thread);
      throw hurry;
    }
  }

  /** Runs what ends something of the plugin, which must end whatever the plugin does against it. */
  void end(String what, Duration deadline, Runnable ending) {
    try {
      run(what, deadline, Executors.callable(ending));
    } catch (TooSlow late) {
      LOG.error(
          "{} did not stop within {} (plugins.stop-deadline) and was cut off. It was still in {}",
          plugin.label(),
          Durations.text(deadline),
          late.where());
    } catch (ExecutionException failure) {
      LOG.error("{} failed while it was stopped", plugin.label(), failure.getCause());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static void giveUp(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join(GRACE);
  }

  private Thread thread(String what, Runnable task) {
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name(plugin.id() + "-" + what)
            .unstarted(() -> {
              MDC.put(PluginThreads.LOG_KEY, plugin.id());
              task.run();
            });
    thread.setContextClassLoader(loader);
    return thread;
  }
}
