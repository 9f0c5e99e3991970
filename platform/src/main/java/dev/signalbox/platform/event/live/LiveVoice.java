package dev.signalbox.platform.event.live;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.event.feed.EventConfig;
import dev.signalbox.platform.event.feed.EventError;
import dev.signalbox.platform.event.feed.KeptEvent;
import dev.signalbox.platform.http.ErrorResponse;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks to one listener, one message at a time. Whoever does not take one in time is let go: what
 * is unsent is not kept for them, they can come back and ask for it.
 */
final class LiveVoice {

  /** What a close frame holds at most, in bytes. */
  private static final int LONGEST_REASON = 120;

  private static final long LAST_WORDS_MILLIS = 2_000;

  private final EventConfig config;
  private Session session;
  private volatile long heardAt;
  private volatile long spokeAt;

  @SuppressWarnings("NullAway.Init") // open comes first
  LiveVoice(EventConfig config) {
    this.config = config;
  }

  void open(Session opened) {
    session = opened;
    session.setMaxIdleTimeout(config.goneAfter().toMillis() * 2);
    session.setMaxTextMessageBufferSize(1024);
    session.setMaxBinaryMessageBufferSize(1024);
    heardAt = System.nanoTime();
    spokeAt = heardAt;
    session.addMessageHandler(PongMessage.class, _ -> heardAt = System.nanoTime());
  }

  boolean isOpen() {
    return session.isOpen();
  }

  void tell(KeptEvent event) throws IOException, InterruptedException {
    send("{\"kind\":\"event\",\"event\":" + event.json() + "}");
  }

  /** Up to where the listener has heard all that is for them. */
  void tellPosition(long id) throws IOException, InterruptedException {
    send("{\"kind\":\"position\",\"position\":" + id + "}");
  }

  /** In silence, now and then, so that both sides know that the other is there. */
  void keepAlive(long position) throws IOException, InterruptedException {
    var now = System.nanoTime();
    if (now - heardAt > config.goneAfter().toNanos()) {
      throw new SignalboxException(
          EventError.LISTENER_SILENT, "There was no answer to a ping for too long.");
    }
    if (now - spokeAt > config.pingEvery().toNanos()) {
      tellPosition(position);
      session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
    }
  }

  private void send(String text) throws IOException, InterruptedException {
    try {
      session
          .getAsyncRemote()
          .sendText(text)
          .get(config.slowAfter().toMillis(), TimeUnit.MILLISECONDS);
      spokeAt = System.nanoTime();
    } catch (TimeoutException slow) {
      throw new SignalboxException(
          EventError.LISTENER_TOO_SLOW,
          "A message was not taken for %d ms. Read faster, or choose fewer events by their type."
              .formatted(config.slowAfter().toMillis()),
          slow);
    } catch (ExecutionException gone) {
      throw new IOException(gone.getCause());
    }
  }

  /** Says why, if the listener still hears it. */
  void end(SignalboxException reason) {
    // Whoever takes nothing any more is cut off soon.
    session.setMaxIdleTimeout(LAST_WORDS_MILLIS);
    var words = ErrorResponse.of(reason);
    var _ = session.getAsyncRemote().sendText("{\"kind\":\"end\"," + words.json().substring(1));
    try {
      session.close(
          new CloseReason(code(reason), shortened(words.code() + ": " + words.sentence())));
    } catch (IOException | RuntimeException gone) {
      // They have left before.
    }
  }

  private static CloseReason.CloseCode code(SignalboxException reason) {
    return switch (reason.code().kind()) {
      case LOGIN_NEEDED, FORBIDDEN, INVALID, NOT_FOUND, CONFLICT, TOO_LARGE ->
          CloseCodes.VIOLATED_POLICY;
      case TOO_MANY, UNAVAILABLE, OUTSIDE -> CloseCodes.TRY_AGAIN_LATER;
      case INTERNAL -> CloseCodes.UNEXPECTED_CONDITION;
    };
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
