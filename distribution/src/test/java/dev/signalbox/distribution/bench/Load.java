package dev.signalbox.distribution.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Asks one address again and again over connections that stay open. It shares the machine with what
 * it measures, so it does as little as it can: prepared bytes out, the answer's length in.
 */
final class Load {

  private final URI address;
  private final byte[] request;
  private final int connections;

  Load(URI address, Map<String, String> headers, int connections) {
    this.address = address;
    this.connections = connections;
    var text = new StringBuilder("GET " + address.getRawPath() + " HTTP/1.1\r\n");
    text.append("Host: ").append(address.getAuthority()).append("\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    this.request = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** What came of it. */
  record Outcome(double perSecond, Samples times) {}

  Outcome run(Duration duration) throws Exception {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var began = System.nanoTime();
      var end = began + duration.toNanos();
      var work = new ArrayList<Callable<long[]>>();
      for (var i = 0; i < connections; i++) {
        work.add(() -> askUntil(end));
      }
      var times = new ArrayList<long[]>();
      for (var done : threads.invokeAll(work)) {
        times.add(done.get());
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      var all = times.stream().flatMapToLong(Arrays::stream).toArray();
      return new Outcome(all.length / seconds, Samples.of(all));
    }
  }

  private long[] askUntil(long end) throws IOException {
    var times = new long[1024];
    var count = 0;
    try (var connection = new KeptConnection(address.getHost(), address.getPort())) {
      for (var before = System.nanoTime(); before < end; ) {
        connection.ask(request);
        var after = System.nanoTime();
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = after - before;
        before = after;
      }
    }
    return Arrays.copyOf(times, count);
  }
}
