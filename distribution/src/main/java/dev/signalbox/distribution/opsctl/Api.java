package dev.signalbox.distribution.opsctl;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The console's endpoints, with an API token. */
final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI console;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Api(URI console, String token) {
    this.console = console;
    this.token = token;
  }

  JsonNode get(String path) {
    return json(send("GET", path, BodyPublishers.noBody(), "application/json", text()));
  }

  JsonNode post(String path, JsonNode body) {
    return json(
        send("POST", path, BodyPublishers.ofString(body.toString()), "application/json", text()));
  }

  JsonNode upload(String path, BodyPublisher content) {
    return json(send("POST", path, content, "application/octet-stream", text()));
  }

  /** Writes the answer as it comes. */
  void download(String path, OutputStream target) throws IOException {
    var answer =
        send(
            "GET", path, BodyPublishers.noBody(), "application/json", BodyHandlers.ofInputStream());
    try (var content = answer.body()) {
      if (answer.statusCode() >= 300) {
        throw refused(
            answer.statusCode(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
      }
      content.transferTo(target);
    }
  }

  /** Fails with what the client says, which is never a sentence of the console's. */
  CompletableFuture<WebSocket> listen(String path, WebSocket.Listener listener) {
    var address = console.resolve(path).toString().replaceFirst("^http", "ws");
    return http.newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .buildAsync(URI.create(address), listener);
  }

  private static BodyHandler<String> text() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  /** With a key of its own, so that a change which the client sends again is still one change. */
  private <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, String type, BodyHandler<T> handler) {
    var request =
        HttpRequest.newBuilder(console.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body)
            .build();
    return send(http, request, handler);
  }

  static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException failure) {
      throw new Trouble(
          ExitCode.FAILED,
          "There is no answer from %s: %s. Is the console running, and is the address right?"
              .formatted(request.uri(), failure));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble(ExitCode.FAILED, "Interrupted.");
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw refused(answer.statusCode(), answer.body());
    }
    return answer.body().isBlank() ? Json.object() : Json.parse(answer.body(), "The answer");
  }

  static Trouble refused(int status, String body) {
    var problem =
        body.startsWith("{") ? Json.parse(body, "The answer") : Json.object().put("error", body);
    var words = new StringBuilder(Json.word(problem.path("error")));
    for (var violation : problem.path("violations")) {
      words.append("\n  ").append(Json.word(violation.path("field"))).append(": ");
      words.append(Json.word(violation.path("message")));
    }
    if (status >= 500) {
      words.append(" (error ").append(Json.word(problem.path("id"))).append(')');
    }
    return new Trouble(ExitCode.ofStatus(status), words.toString());
  }
}
