package dev.signalbox.distribution.opsctl;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows events until it is refused, over as many connections as that takes. */
final class EventFollower {

  /** The console says something three times as often, even when nothing happens. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Api api;
  private final @Nullable String type;
  private final Consumer<JsonNode> show;
  private @Nullable String position;
  private Duration pause = FIRST_PAUSE;

  EventFollower(Api api, @Nullable String type, Consumer<JsonNode> show) {
    this.api = api;
    this.type = type;
    this.show = show;
  }

  /** Ends with the sentence of whoever refuses. */
  void follow(@Nullable String after) {
    position = after;
    try {
      while (true) {
        listen();
        Thread.sleep(pause);
        pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the connection is lost. */
  private void listen() throws InterruptedException {
    var ears = new Ears();
    WebSocket socket;
    try {
      socket = api.listen("/api/events/live" + query(), ears).join();
    } catch (CompletionException failure) {
      refused();
      return;
    }
    try {
      while (hear(ears.messages.poll(SILENCE.toSeconds(), TimeUnit.SECONDS))) {
        pause = FIRST_PAUSE;
      }
    } finally {
      socket.abort();
    }
  }

  /** Whether there is more to come. */
  private boolean hear(@Nullable String message) {
    if (message == null || message.isEmpty()) {
      return false;
    }
    var told = Json.parse(message, "What the console told");
    switch (Json.word(told.path("kind"))) {
      case "event" -> {
        show.accept(told.path("event"));
        position = Json.word(told.at("/event/id"));
      }
      case "position" -> position = Json.word(told.path("position"));
      default -> ended(told);
    }
    return !told.has("error");
  }

  /** Where coming back helps, that is what is done. */
  private static void ended(JsonNode told) {
    var code =
        switch (Json.word(told.path("code"))) {
          case "login-needed" -> ExitCode.LOGIN_NEEDED;
          case "permission-needed" -> ExitCode.NOT_ALLOWED;
          case "events-forgotten" -> ExitCode.REFUSED;
          default -> ExitCode.DONE;
        };
    if (code != ExitCode.DONE) {
      throw new Trouble(code, Json.word(told.path("error")));
    }
  }

  /**
   * A refused upgrade has no sentence, but the same question without one has. Who has listened
   * before waits until the console is there again.
   */
  private void refused() {
    try {
      api.get("/api/events" + query());
    } catch (Trouble trouble) {
      if (position == null || trouble.exitCode() != ExitCode.FAILED) {
        throw trouble;
      }
    }
  }

  private String query() {
    var parameters = new LinkedHashMap<String, @Nullable String>();
    parameters.put("after", position);
    parameters.put("type", type);
    return Words.query(parameters);
  }

  /** Takes one message after the other; an empty one is the end. */
  private static final class Ears implements WebSocket.Listener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        messages.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      messages.add("");
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      messages.add("");
    }
  }
}
