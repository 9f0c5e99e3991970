package dev.signalbox.platform.event.live;

import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.guard.Asker;
import dev.signalbox.platform.event.feed.EventFeed;
import dev.signalbox.platform.event.feed.KeptEvent;
import dev.signalbox.platform.http.HttpError;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens. It follows the feed on a virtual thread of its own: what was missed comes in the
 * same way as what is new, so that nothing comes twice and nothing is left out between the two.
 * Public, because Jetty takes no other endpoints.
 */
public final class LiveConnection extends Endpoint {

  private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 200;

  private final LiveConnections all;
  private final EventFeed feed;
  private final Audience audience;
  private final Asker asker;
  private final User user;
  private final EventQuery query;
  private final LiveVoice voice;
  private long position;

  LiveConnection(
      LiveConnections all,
      EventFeed feed,
      Audience audience,
      Asker asker,
      User user,
      EventQuery query,
      LiveVoice voice) {
    this.all = all;
    this.feed = feed;
    this.audience = audience;
    this.asker = asker;
    this.user = user;
    this.query = query;
    this.voice = voice;
    this.position = query.after().orElse(feed.newest());
  }

  /** Who they were when they came. */
  User user() {
    return user;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    voice.open(session);
    Thread.ofVirtual().name("events-live").start(this::follow);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    all.leave(this);
  }

  /** They are gone; the next message to them finds out. */
  @Override
  public void onError(Session session, Throwable failure) {
    LOG.debug("The connection of {} failed", user.name(), failure);
  }

  /** Lets them go, saying why. */
  void end(SignalboxException reason) {
    all.leave(this);
    LOG.debug("{} listens no more: {}", user.name(), reason.sentence());
    voice.end(reason);
  }

  private void follow() {
    try {
      all.enter(this);
      catchUp();
      while (voice.isOpen()) {
        feed.await(position, LOOK_EVERY);
        audience.now(asker);
        tellNext();
        voice.keepAlive(position);
      }
    } catch (SignalboxException reason) {
      end(reason);
    } catch (IOException | InterruptedException gone) {
      LOG.debug("{} has gone", user.name(), gone);
    } catch (RuntimeException failure) {
      failed(failure);
    } finally {
      all.leave(this);
    }
  }

  /** What can't be told because they have left is no failure. */
  private void failed(RuntimeException failure) {
    if (voice.isOpen()) {
      LOG.error("Events can't be told to {}", user.name(), failure);
      end(new SignalboxException(HttpError.UNEXPECTED, "Something failed on our side.", failure));
    }
  }

  private void catchUp() throws IOException, InterruptedException {
    while (tellNext()) {
      LOG.trace("more was missed");
    }
    voice.tellPosition(position);
  }

  /** Whether there was anything. */
  private boolean tellNext() throws IOException, InterruptedException {
    var batch = feed.after(position, BATCH);
    for (var event : batch) {
      tell(event);
      position = event.id();
    }
    return !batch.isEmpty();
  }

  /** Whoever was let go in this moment hears no more of this batch either. */
  private void tell(KeptEvent event) throws IOException, InterruptedException {
    var now = audience.now(asker);
    if (query.wants(event) && audience.mayHear(now, event)) {
      voice.tell(event);
    }
  }
}
