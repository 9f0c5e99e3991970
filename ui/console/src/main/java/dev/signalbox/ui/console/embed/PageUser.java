package dev.signalbox.ui.console.embed;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.UserSource;
import dev.signalbox.platform.access.login.ConsoleSession;
import dev.signalbox.platform.access.login.CurrentSession;
import dev.signalbox.platform.access.login.SessionRegistry;
import dev.signalbox.platform.access.user.Standing;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who looks at the page that this thread works on. It is asked before whoever made the request:
 * what one person's request does to another one's page is done as the other one.
 */
@Order(-200)
@Singleton
final class PageUser implements UserSource, CurrentSession {

  private final SessionRegistry sessions;

  PageUser(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<User> find() {
    return session().flatMap(sessions::standing).map(Standing::user);
  }

  @Override
  public Optional<String> address() {
    return session().map(ConsoleSession::address);
  }

  @Override
  public Optional<ConsoleSession> session() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .flatMap(PageUser::login);
  }

  private static Optional<ConsoleSession> login(WrappedSession session) {
    try {
      return session.getAttribute(ConsoleSession.ATTRIBUTE) instanceof ConsoleSession login
          ? Optional.of(login)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }
}
