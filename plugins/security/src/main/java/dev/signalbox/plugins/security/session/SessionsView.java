package dev.signalbox.plugins.security.session;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.LoginSession;
import dev.signalbox.api.access.Sessions;
import dev.signalbox.api.access.SessionsChanged;
import dev.signalbox.api.access.TokenInfo;
import dev.signalbox.api.access.Tokens;
import dev.signalbox.api.access.TokensChanged;
import dev.signalbox.api.access.User;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.PageSection;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One's own sessions and tokens; those of others too, for those who may end them. */
@ConsoleView(
    path = "sessions",
    title = "Sessions and tokens",
    purpose = "Who is logged in where, and the keys that scripts use.",
    group = Group.GOVERN,
    icon = "monitor-smartphone",
    order = 50)
class SessionsView extends Page {

  private static final String SEARCH = "q";
  private static final String WHOSE = "whose";
  private static final String MINE = "Mine";

  private final Sessions sessions;
  private final Tokens tokens;
  private final User user;
  private final FilterBar filters = new FilterBar();
  private final SessionTable sessionTable;
  private final TokenTable tokenTable;

  SessionsView(
      Sessions sessions,
      Tokens tokens,
      CurrentUser currentUser,
      SessionActions actions,
      EventBus events,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    user = currentUser.require();
    sessionTable = new SessionTable(actions::end);
    tokenTable = new TokenTable(clock, actions::revoke, actions.create(user));
    filters.search(SEARCH, "Person, token or address");
    filters.choice(WHOSE, "Everybody's", List.of(MINE));
    filters.onChange(this::show);
    setActions(actions.endAll(user), actions.create(user).primary());
    add(
        filters,
        new PageSection("Sessions", sessionTable),
        new PageSection("API tokens", tokenTable));
    Live.on(this, events, SessionsChanged.class, changed -> show());
    Live.on(this, events, TokensChanged.class, changed -> show());
  }

  private void show() {
    sessionTable.show(sessions.list().stream().filter(this::isWanted).toList());
    tokenTable.show(tokens.list().stream().filter(this::isWanted).toList());
  }

  private boolean isWanted(LoginSession session) {
    return isMineIfWanted(session.person().equals(user.id()))
        && isFound(session.name(), session.fullName(), session.address());
  }

  private boolean isWanted(TokenInfo token) {
    return isMineIfWanted(token.person().equals(user.id()))
        && isFound(token.name(), token.fullName(), token.title(), token.prefix());
  }

  private boolean isMineIfWanted(boolean isMine) {
    return isMine || !filters.value(WHOSE).equals(MINE);
  }

  private boolean isFound(String... words) {
    var text = filters.value(SEARCH).toLowerCase(Locale.ROOT);
    return Stream.of(words).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
  }
}
