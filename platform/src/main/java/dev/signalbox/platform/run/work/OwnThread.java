package dev.signalbox.platform.run.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Something of a plugin's that runs on a thread of its own and can be cut off. */
final class OwnThread<T> {

  private final CompletableFuture<Ending<T>> ending = new CompletableFuture<>();
  private final Duration grace;
  private final Thread thread;
  private @Nullable Cut cut;

  /**
   * Does not start yet.
   *
   * @param loader sees the plugin's classes
   * @param grace how long it is waited for after it was cut
   */
  OwnThread(String name, ClassLoader loader, Duration grace, Callable<T> body) {
    this.grace = grace;
    this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(body));
    thread.setContextClassLoader(loader);
  }

  private void run(Callable<T> body) {
    try {
      ending.complete(new Ending.Returned<>(body.call()));
    } catch (Throwable failure) { // an Error too ends this, and nothing else
      ending.complete(new Ending.Threw<>(failure));
    }
  }

  /** Interrupts it. The first reason is the one that counts. */
  synchronized void cut(Cut reason) {
    if (ending.isDone()) {
      return;
    }
    if (cut == null) {
      cut = reason;
      ending.completeOnTimeout(new Ending.Stuck<>(), grace.toMillis(), TimeUnit.MILLISECONDS);
    }
    thread.interrupt();
  }

  synchronized Optional<Cut> cut() {
    return Optional.ofNullable(cut);
  }

  /** Starts it, and waits until it has ended or can't be waited for any longer. */
  Ending<T> await(Duration timeout) throws InterruptedException {
    thread.start();
    try {
      return get(timeout);
    } catch (TimeoutException late) {
      cut(Cut.TIME_UP);
      return ending.join();
    }
  }

  private Ending<T> get(Duration timeout) throws InterruptedException, TimeoutException {
    try {
      return ending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
