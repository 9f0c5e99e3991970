package dev.signalbox.platform.plugin.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs the jobs of one plugin. Waiting costs no thread of the system: the pool's own threads are
 * virtual. The jobs themselves get a thread of the system each, because one that computes for long
 * would otherwise hold up everybody's requests; and a new one each time, so that what a job leaves
 * in thread-locals goes with it.
 */
final class PluginScheduler extends ScheduledThreadPoolExecutor {

  private static final int JOBS_AT_ONCE = 8;

  private final ThreadFactory workers;
  private final CountDownLatch open = new CountDownLatch(1);

  PluginScheduler(String plugin, ThreadFactory workers) {
    super(JOBS_AT_ONCE, Thread.ofVirtual().name(plugin + "-timer-", 0).factory());
    this.workers = workers;
    setRemoveOnCancelPolicy(true);
    setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Jobs that are due before this wait for it. */
  void open() {
    open.countDown();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable job, long delay, TimeUnit unit) {
    return super.schedule(onWorker(job), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> job, long delay, TimeUnit unit) {
    return super.schedule(onWorker(job), delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable job, long initialDelay, long period, TimeUnit unit) {
    return super.scheduleAtFixedRate(onWorker(job), initialDelay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable job, long initialDelay, long delay, TimeUnit unit) {
    return super.scheduleWithFixedDelay(onWorker(job), initialDelay, delay, unit);
  }

  private Runnable onWorker(Runnable job) {
    return () -> {
      var worker = workers.newThread(job);
      try {
        open.await();
        worker.start();
        worker.join();
      } catch (InterruptedException cutOff) {
        worker.interrupt();
        Thread.currentThread().interrupt();
      }
    };
  }

  private <V> Callable<V> onWorker(Callable<V> job) {
    return () -> {
      var task = new FutureTask<>(job);
      onWorker(task).run();
      return task.get();
    };
  }
}
