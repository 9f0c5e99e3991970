package dev.signalbox.platform.access.login;

import dev.signalbox.api.access.SessionsChanged;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.access.address.ClientAddress;
import dev.signalbox.platform.access.user.Standing;
import dev.signalbox.platform.access.user.Standings;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is logged in on this node. A session ends when its time is over or its person may
 * no longer come in, also while nobody sends a request and only a page stands open.
 */
@Singleton
public final class SessionRegistry implements HttpSessionListener {

  private final Standings standings;
  private final SessionConfig config;
  private final ClientAddress addresses;
  private final EventBus events;
  private final Clock clock;
  private final Map<ConsoleSession, HttpSession> sessions = new ConcurrentHashMap<>();

  SessionRegistry(
      Standings standings,
      SessionConfig config,
      ClientAddress addresses,
      EventBus events,
      Clock clock) {
    this.standings = standings;
    this.config = config;
    this.addresses = addresses;
    this.events = events;
    this.clock = clock;
  }

  /** Begins a session with a new id, so that one that somebody else knows is worth nothing. */
  public void open(HttpServletRequest request, Standing person) {
    close(request);
    var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    var session =
        new ConsoleSession(
            person,
            addresses.of(request),
            browser.substring(0, Math.min(browser.length(), 200)),
            clock.instant());
    var http = request.getSession(true);
    http.setMaxInactiveInterval(Math.toIntExact(config.timeout().toSeconds()));
    http.setAttribute(ConsoleSession.ATTRIBUTE, session);
    sessions.put(session, http);
    events.publish(new SessionsChanged());
  }

  /** Ends the session of the request, if it has one. */
  public void close(HttpServletRequest request) {
    var http = request.getSession(false);
    if (http != null) {
      end(http);
    }
  }

  /**
   * The session of the request, while it is good; ends it when it no longer is.
   *
   * @param isActivity whether the request shows that somebody is there
   */
  public Optional<ActiveSession> find(HttpServletRequest request, boolean isActivity) {
    var http = request.getSession(false);
    if (http == null) {
      return Optional.empty();
    }
    var active =
        Optional.ofNullable(sessionIn(http))
            .flatMap(
                session -> standing(session).map(person -> new ActiveSession(session, person)));
    if (active.isEmpty()) {
      end(http);
    } else if (isActivity) {
      active.get().session().active(clock.instant());
    }
    return active;
  }

  /** How the person of a session stands; empty when the session is over. */
  public Optional<Standing> standing(ConsoleSession session) {
    return sessions.containsKey(session) && clock.instant().isBefore(session.end(config))
        ? standings.find(session.person()).filter(session::knowsPasswordOf)
        : Optional.empty();
  }

  public List<SessionInfo> list() {
    return sessions.keySet().stream().map(ConsoleSession::info).toList();
  }

  /** Ends one, with the pages that stand open in it. */
  void end(String id) {
    endAll(session -> session.info().id().equals(id));
  }

  @EventListener
  void check(UserChanged change) {
    standings.forget(change.id());
    endAll(session -> session.person().equals(change.id()) && standing(session).isEmpty());
  }

  @Scheduled(fixedDelay = "30s")
  void endWhatIsOver() {
    endAll(session -> standing(session).isEmpty());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    forget(event.getSession());
  }

  private void endAll(Predicate<ConsoleSession> which) {
    sessions.forEach((session, http) -> {
      if (which.test(session)) {
        end(http);
      }
    });
  }

  private void end(HttpSession http) {
    try {
      forget(http);
      http.invalidate();
    } catch (IllegalStateException _) {
      // Somebody else was faster.
    }
  }

  private void forget(HttpSession http) {
    var session = sessionIn(http);
    if (session != null && sessions.remove(session) != null) {
      events.publish(new SessionsChanged());
    }
  }

  private static @Nullable ConsoleSession sessionIn(HttpSession http) {
    return http.getAttribute(ConsoleSession.ATTRIBUTE) instanceof ConsoleSession session
        ? session
        : null;
  }
}
