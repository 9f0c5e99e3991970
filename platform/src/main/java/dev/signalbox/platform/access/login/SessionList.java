package dev.signalbox.platform.access.login;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.LoginSession;
import dev.signalbox.api.access.Sessions;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.access.user.Standing;
import dev.signalbox.platform.access.user.Standings;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sessions that somebody may end. */
@Singleton
final class SessionList implements Sessions {

  private final SessionRegistry sessions;
  private final Standings standings;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;
  private final List<CurrentSession> current;

  SessionList(
      SessionRegistry sessions,
      Standings standings,
      AccessPolicy policy,
      CurrentUser currentUser,
      List<CurrentSession> current) {
    this.sessions = sessions;
    this.standings = standings;
    this.policy = policy;
    this.currentUser = currentUser;
    this.current = current;
  }

  @Override
  public List<LoginSession> list() {
    var user = currentUser.require();
    var own = current().map(session -> session.info().id()).orElse("");
    return sessions.list().stream()
        .filter(session -> isFor(user, session))
        .sorted(Comparator.comparing(SessionInfo::lastActive).reversed())
        .flatMap(session ->
            standings.find(session.person()).map(person -> told(session, person, own)).stream())
        .toList();
  }

  private boolean isFor(User user, SessionInfo session) {
    return session.person().equals(user.id()) || policy.may(user, SessionPermissions.END_ALL);
  }

  private Optional<ConsoleSession> current() {
    return current.stream().flatMap(source -> source.session().stream()).findFirst();
  }

  private static LoginSession told(SessionInfo session, Standing person, String own) {
    return new LoginSession(
        session.id(),
        session.person(),
        person.name(),
        person.fullName(),
        session.id().equals(own),
        session.since(),
        session.lastActive(),
        session.address(),
        session.browser());
  }
}
