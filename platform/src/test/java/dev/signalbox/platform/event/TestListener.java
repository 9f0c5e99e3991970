package dev.signalbox.platform.event;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Listens at a console as a program does. What came is in {@link #messages}. */
public final class TestListener implements WebSocket.Listener, AutoCloseable {

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private TestListener(int port, String query, String... headers) throws Exception {
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    for (var i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    var address = URI.create("ws://127.0.0.1:" + port + "/api/events/live" + query);
    socket = builder.buildAsync(address, this).get(10, TimeUnit.SECONDS);
  }

  public static TestListener at(int port, String query, String... headers) throws Exception {
    return new TestListener(port, query, headers);
  }

  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** Code and reason, once the console has closed. */
  public String closed() throws Exception {
    return closed.get(30, TimeUnit.SECONDS);
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  public WebSocket socket() {
    return socket;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      messages.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code + " " + reason);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.complete("broken: " + failure);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
