package dev.signalbox.platform.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A product that answers each path as a spec wants it to, and remembers what it was sent. */
public final class MisbehavingProduct implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public MisbehavingProduct() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on, all that comes to this path. */
  public void on(String path, HttpHandler handler) {
    handlers.put(path, handler);
  }

  public void answers(String path, int status, String json) {
    on(path, exchange -> send(exchange, status, json));
  }

  /** What was sent to this path, in its order. */
  public List<Received> received(String path) {
    return received.stream().filter(one -> one.path().equals(path)).toList();
  }

  public void forget() {
    received.clear();
    handlers.clear();
  }

  /** Blocks until the product is closed, or the caller has had enough. */
  public void fallAsleep() {
    try {
      closing.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException woken) {
      Thread.currentThread().interrupt();
    }
  }

  public static void send(HttpExchange exchange, int status, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var uri = exchange.getRequestURI();
      received.add(
          new Received(
              exchange.getRequestMethod(),
              uri.getRawPath(),
              uri.getRawQuery() == null ? "" : uri.getRawQuery(),
              Map.copyOf(exchange.getRequestHeaders()),
              body));
      handlers
          .getOrDefault(
              uri.getRawPath(),
              missing -> send(missing, 404, "{\"ok\":false,\"error\":\"No such thing.\"}"))
          .handle(exchange);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  /** One request. */
  public record Received(
      String method, String path, String query, Map<String, List<String>> headers, String body) {

    /** The first one of this name; null without. */
    public @Nullable String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().getFirst())
          .findFirst()
          .orElse(null);
    }
  }
}
