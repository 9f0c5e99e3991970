package dev.signalbox.platform.run.work;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what the database did not take: an outcome that is known must not get lost because
 * the database is being started again just then.
 */
@Singleton
final class UntilWritten {

  private static final Logger LOG = LoggerFactory.getLogger(UntilWritten.class);
  private static final long LONGEST_PAUSE = 2_000;

  private final CountDownLatch stop = new CountDownLatch(1);

  /**
   * Returns once it went through.
   *
   * @throws RuntimeException when the console stops before; the run is then settled by another one
   */
  <T> T get(Supplier<T> write) {
    for (var pause = 50L; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return write.get();
      } catch (RuntimeException failure) {
        LOG.warn("Something about a run is not in the database yet: {}", failure.toString());
        if (isStopped(pause)) {
          throw failure;
        }
      }
    }
  }

  void run(Runnable write) {
    get(() -> {
      write.run();
      return write;
    });
  }

  void stop() {
    stop.countDown();
  }

  private boolean isStopped(long pause) {
    try {
      return stop.await(pause, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
