package dev.signalbox.plugins.security.secret;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.secret.SecretCatalog;
import dev.signalbox.api.secret.SecretChanged;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.SecretTooOld;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All secrets; one of them in a drawer with an address of its own. No value is ever here. */
@ConsoleView(
    path = "secrets/:secret?",
    title = "Secrets",
    purpose = "Tokens, passwords and keys: who reads them, and how old they are.",
    group = Group.GOVERN,
    icon = "vault",
    order = 40,
    permission = "signalbox.secrets.view")
class SecretsView extends Page implements BeforeEnterObserver {

  private static final String PATH = "security/secrets";
  private static final String SEARCH = "q";
  private static final String STATE = "state";

  private final SecretCatalog catalog;
  private final SecretActions actions;
  private final FilterBar filters = new FilterBar();
  private final DataTable<SecretInfo> table = new DataTable<>();
  private @Nullable SecretDrawer drawer;

  SecretsView(SecretCatalog catalog, SecretActions actions, EventBus events) {
    this.catalog = catalog;
    this.actions = actions;
    filters.search(SEARCH, "Find a secret or plugin");
    filters.choice(STATE, "All states", SecretState.words());
    filters.onChange(this::show);
    setActions(actions.takeNewestKey(), actions.create());
    add(filters, table());
    Live.on(this, events, SecretChanged.class, changed -> refresh());
    Live.on(this, events, SecretTooOld.class, changed -> refresh());
  }

  private DataTable<SecretInfo> table() {
    table.setId("secrets");
    table.link("Secret", SecretInfo::name, SecretInfo::description, this::path).setFlexGrow(4);
    table.state("State", one -> SecretState.of(one).look(), one -> SecretState.of(one).word());
    table.fromWidth(640, table.text("Belongs to", SecretsView::owner));
    table.fromWidth(820, table.text("Granted to", one -> String.join(", ", one.grants())));
    table.fromWidth(460, table.time("Rotated", one -> Optional.of(one.rotatedAt())));
    table.fromWidth(720, table.text("By", SecretInfo::rotatedBy));
    table.onOpen(one -> getUI().ifPresent(ui -> ui.navigate(path(one))));
    return table;
  }

  private String path(SecretInfo secret) {
    var chosen = filters.chosen().getQueryString();
    return PATH + "/" + secret.name() + (chosen.isEmpty() ? "" : "?" + chosen);
  }

  static String owner(SecretInfo secret) {
    return secret.owner().isEmpty() ? "The console" : secret.owner();
  }

  private void show() {
    table.empty(
        filters.isActive()
            ? new EmptyState("vault", "Nothing found", "No secret is called so or in this state.")
            : new EmptyState(
                "vault",
                "No secrets yet",
                "Keep a token, password or key here, and plugins read it without anybody seeing it."));
    table.show(catalog.all().stream().filter(this::isWanted).toList());
  }

  private boolean isWanted(SecretInfo secret) {
    var text = filters.value(SEARCH).toLowerCase(Locale.ROOT);
    var state = filters.value(STATE);
    return Stream.concat(
                Stream.of(secret.name(), secret.description(), secret.owner()),
                secret.grants().stream())
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text))
        && (state.isEmpty() || state.equals(SecretState.of(secret).word()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    close();
    event.getRouteParameters().get("secret").flatMap(catalog::find).ifPresent(this::open);
  }

  private void open(SecretInfo secret) {
    drawer = new SecretDrawer(secret, actions, this::leave);
    drawer.open();
  }

  private void close() {
    if (drawer != null) {
      drawer.close();
      drawer = null;
    }
  }

  private void leave() {
    drawer = null;
    getUI().ifPresent(ui -> ui.navigate(PATH, filters.chosen()));
  }

  private void refresh() {
    show();
    var open = drawer;
    if (open != null) {
      catalog
          .find(open.secret())
          .ifPresentOrElse(
              open::show,
              () -> {
                open.close();
                leave();
              });
    }
  }
}
