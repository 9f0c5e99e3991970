package dev.signalbox.ui.console.token;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.platform.access.token.ApiToken;
import dev.signalbox.platform.access.token.TokenService;
import dev.signalbox.platform.administration.token.TokenAdministration;
import dev.signalbox.ui.console.work.PageAsk;
import dev.signalbox.ui.kit.DangerDialog;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Notice;
import dev.signalbox.ui.kit.Page;
import java.time.Clock;
import java.util.Optional;

/** One's own tokens: made here, shown once, ended here. */
@ConsoleView(
    path = "account/tokens",
    title = "My tokens",
    purpose = "Keys for scripts that act in your name, with your role or less.",
    group = Group.ADMIN,
    icon = "key-round",
    order = 90)
final class TokensView extends Page {

  private final TokenService tokens;
  private final TokenAdministration administration;
  private final PageAsk ask;
  private final Clock clock;
  private final DataTable<ApiToken> table = new DataTable<>();

  TokensView(
      TokenService tokens,
      TokenAdministration administration,
      TokenForm form,
      PageAsk ask,
      Clock clock) {
    this.tokens = tokens;
    this.administration = administration;
    this.ask = ask;
    this.clock = clock;
    setActions(createButton("create-token", form));
    describe(form);
    add(table);
    show();
  }

  private Button createButton(String id, TokenForm form) {
    var create = new Button("Create a token", new Glyph("plus"), click -> form.open(this::show));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setId(id);
    return create;
  }

  private void describe(TokenForm form) {
    table.setId("tokens");
    table.text("Token", ApiToken::title).setFlexGrow(2);
    table.fromWidth(680, table.text("Begins with", token -> token.prefix() + "…"));
    table.fromWidth(560, table.text("May do", TokensView::scope));
    table.state("State", token -> stateOf(token).state(), token -> stateOf(token).word());
    table.fromWidth(820, table.time("Last used", token -> Optional.ofNullable(token.lastUsedAt())));
    table.fromWidth(460, table.time("Expires", token -> Optional.of(token.expiresAt())));
    table.actions(this::revokeButton);
    table.empty(
        new EmptyState(
            "key-round",
            "No tokens yet",
            "A token lets a script call the console's API without your password.",
            createButton("create-first-token", form)));
  }

  private static String scope(ApiToken token) {
    return token.role().title() + (token.readOnly() ? ", read only" : "");
  }

  private TokenState stateOf(ApiToken token) {
    return TokenState.of(token, clock.instant());
  }

  private Component revokeButton(ApiToken token) {
    if (!token.validAt(clock.instant())) {
      return new Span();
    }
    var revoke = new Button("Revoke", click -> askToRevoke(token));
    revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
    revoke.setAriaLabel("Revoke " + token.title());
    return revoke;
  }

  private void askToRevoke(ApiToken token) {
    new DangerDialog(
            "Revoke “%s”".formatted(token.title()),
            "Revoke the token",
            reason -> {
              PageAsk.tell(
                  administration.revoke(token.id(), ask.because(reason)),
                  _ -> Notice.success("“%s” is revoked.".formatted(token.title())));
              show();
            })
        .effect("Scripts that use it are refused from now on. This can't be undone.")
        .open();
  }

  private void show() {
    table.show(tokens.list());
  }
}
