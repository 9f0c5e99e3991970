package dev.signalbox.distribution.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Several that do the same again and again, each as fast as it is answered. */
final class Clients {

  private Clients() {}

  /** What one of them does. */
  @FunctionalInterface
  interface Work {
    void once() throws Exception;
  }

  /**
   * @param each makes what one client does, before the time runs
   */
  static Load.Outcome run(int clients, Duration duration, Callable<Work> each) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<long[]>>();
      for (var i = 0; i < clients; i++) {
        var work = each.call();
        tasks.add(() -> workFor(work, duration));
      }
      var began = System.nanoTime();
      var times = new ArrayList<long[]>();
      for (var done : threads.invokeAll(tasks)) {
        times.add(done.get());
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      var all = times.stream().flatMapToLong(Arrays::stream).toArray();
      return new Load.Outcome(all.length / seconds, Samples.of(all));
    }
  }

  private static long[] workFor(Work work, Duration duration) throws Exception {
    var times = new long[1024];
    var count = 0;
    var before = System.nanoTime();
    for (var end = before + duration.toNanos(); before < end; ) {
      work.once();
      var after = System.nanoTime();
      times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
      times[count++] = after - before;
      before = after;
    }
    return Arrays.copyOf(times, count);
  }
}
