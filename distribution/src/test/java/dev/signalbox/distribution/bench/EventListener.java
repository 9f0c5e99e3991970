package dev.signalbox.distribution.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that notes when it hears of each event. */
final class EventListener implements WebSocket.Listener, AutoCloseable {

  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

  private final Map<Integer, Long> heard = new ConcurrentHashMap<>();
  private final StringBuilder part = new StringBuilder();
  private final CountDownLatch left;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;

  private EventListener(URI console, String token, int count) {
    left = new CountDownLatch(count);
    var address = "ws://%s/api/events/live?type=bench.*".formatted(console.getAuthority());
    socket =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .buildAsync(URI.create(address), this)
            .join();
  }

  static EventListener at(URI console, String token, int count) {
    return new EventListener(console, token, count);
  }

  /** When each was heard, by its number. */
  Map<Integer, Long> awaitAll() throws InterruptedException {
    if (!left.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " events did not come within a minute");
    }
    return heard;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      note(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void note(String message) {
    var number = NUMBER.matcher(message);
    if (number.find()
        && heard.putIfAbsent(Integer.parseInt(number.group(1)), Events.now()) == null) {
      left.countDown();
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }
}
