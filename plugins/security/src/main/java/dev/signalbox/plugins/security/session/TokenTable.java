package dev.signalbox.plugins.security.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dev.signalbox.api.access.TokenInfo;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The keys that scripts use, never their secrets. */
final class TokenTable extends Composite<DataTable<TokenInfo>> {

  private final DataTable<TokenInfo> table = new DataTable<>();
  private final Clock clock;

  /**
   * @param revoke called when somebody wants to end one
   * @param create the button for the first one
   */
  TokenTable(Clock clock, Consumer<TokenInfo> revoke, Component create) {
    this.clock = clock;
    table.setId("tokens");
    table.text("Token", TokenInfo::title).setFlexGrow(2);
    table.fromWidth(560, table.text("Owner", TokenInfo::fullName));
    table.fromWidth(1000, table.text("Begins with", token -> token.prefix() + "…"));
    table.fromWidth(720, table.text("May do", TokenTable::scope));
    table.state("State", token -> state(token).look(), token -> state(token).word());
    table.fromWidth(880, table.time("Last used", one -> Optional.ofNullable(one.lastUsedAt())));
    table.fromWidth(460, table.time("Expires", token -> Optional.of(token.expiresAt())));
    table.button(
        token -> token.validAt(clock.instant()) ? "Revoke" : "",
        token -> "Revoke " + token.title(),
        revoke);
    table.empty(
        new EmptyState(
            "key-round",
            "No tokens",
            "A token lets a script call the console's API without anybody's password.",
            create));
  }

  @Override
  protected DataTable<TokenInfo> initContent() {
    return table;
  }

  void show(List<TokenInfo> tokens) {
    table.show(tokens);
  }

  private static String scope(TokenInfo token) {
    return token.role().title() + (token.readOnly() ? ", read only" : "");
  }

  private TokenState state(TokenInfo token) {
    return TokenState.of(token, clock.instant());
  }
}
