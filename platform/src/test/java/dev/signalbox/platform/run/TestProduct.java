package dev.signalbox.platform.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A product with an HTTP interface: {@code POST /deploys} under an idempotency key, and {@code GET
 * /deploys/<key>}. It counts what it was asked, and can be told to misbehave.
 */
public final class TestProduct implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Map<String, String> deploys = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
  private volatile CountDownLatch hold = new CountDownLatch(0);
  private volatile boolean deaf;
  private volatile boolean silent;

  public TestProduct() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/deploys", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/deploys";
  }

  /** How often it was called under a key. */
  public int calls(Object key) {
    return calls.getOrDefault(key.toString(), new AtomicInteger()).get();
  }

  public Map<String, AtomicInteger> calls() {
    return calls;
  }

  public int questions(Object key) {
    return questions.getOrDefault(key.toString(), new AtomicInteger()).get();
  }

  public Map<String, String> deploys() {
    return deploys;
  }

  /** Does what it is asked, but does not answer before it is released. */
  public void holdAnswers() {
    hold = new CountDownLatch(1);
  }

  public void release() {
    hold.countDown();
  }

  /** Hangs up on those who call, without doing anything. */
  public void deaf(boolean isDeaf) {
    deaf = isDeaf;
  }

  /** Knows no answer for those who ask what became of something. */
  public void silent(boolean isSilent) {
    silent = isSilent;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        deploy(exchange);
      } else {
        lookUp(exchange);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void deploy(HttpExchange exchange) throws IOException, InterruptedException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var build = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
    if (deaf) {
      return;
    }
    if (build.startsWith("bad")) {
      send(exchange, 409, "There is no build " + build + ".");
      return;
    }
    deploys.put(key, build);
    if (build.startsWith("lost")) {
      return;
    }
    hold.await(30, TimeUnit.SECONDS);
    send(exchange, 200, "deployed");
  }

  private void lookUp(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var key = path.substring(path.lastIndexOf('/') + 1);
    questions.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
    if (silent) {
      send(exchange, 503, "Not now.");
    } else {
      send(exchange, deploys.containsKey(key) ? 200 : 404, deploys.getOrDefault(key, ""));
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }
}
