package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.work.PluginThreads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/**
 * Code of a plugin that may never return, on a thread that can be given up. It is a thread of the
 * system: a virtual one that computes for ever would slow everybody down.
 */
final class PluginCode {

  /** How long an interrupted thread is given to notice. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final String plugin;
  private final ClassLoader loader;

  PluginCode(String plugin, ClassLoader loader) {
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

  private static void giveUp(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join(GRACE);
  }

  private Thread thread(String what, Runnable task) {
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name(plugin + "-" + what)
            .unstarted(() -> {
              MDC.put(PluginThreads.LOG_KEY, plugin);
              task.run();
            });
    thread.setContextClassLoader(loader);
    return thread;
  }
}
