package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dev.signalbox.api.access.AccessChanged;
import dev.signalbox.api.access.AccessFilter;
import dev.signalbox.api.access.AccessMatrix;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginChanged;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.action.ActionButton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may do what; one permission in a drawer with an address of its own. */
@ConsoleView(
    path = "access-matrix/:permission?",
    title = "Access matrix",
    purpose = "Who may do what, as it is enforced.",
    group = Group.GOVERN,
    icon = "grid-3x3",
    order = 30,
    permission = "signalbox.access.see")
class MatrixView extends Page implements BeforeEnterObserver {

  private static final String PATH = "security/access-matrix";
  private static final String TEXT = "text";
  private static final String PLUGIN = "plugin";
  private static final String ROLE = "role";
  private static final String ENVIRONMENT = "environment";

  /** Whatever asks for a login alone has no permission to be named by. */
  private static final String LOGIN = "login";

  private final AccessMatrix matrix;
  private final GrantChanges changes;
  private final FilterBar filters = new FilterBar();
  private final Paragraph twoPersons = new Paragraph();
  private final MatrixTable table;
  private final Anchor csv = export("CSV");
  private final Anchor json = export("JSON");
  private @Nullable PermissionDrawer drawer;

  MatrixView(AccessMatrix matrix, GrantChanges changes, Actions actions, EventBus events) {
    this.matrix = matrix;
    this.changes = changes;
    table = new MatrixTable(this::path, this::leadTo, this::change);
    twoPersons.addClassName("sb-agreement");
    filters.search(TEXT, "Permission, action or page");
    filters.choice(PLUGIN, "All plugins", sources());
    filters.choice(ROLE, "All roles", Arrays.stream(Role.values()).map(Role::title).toList());
    filters.choice(
        ENVIRONMENT,
        "All environments",
        Arrays.stream(Environment.values()).map(Environment::word).toList());
    filters.onChange(this::show);
    setActions(csv, json, twoPersonButton(actions));
    add(twoPersons, filters, table);
    Live.on(this, events, AccessChanged.class, changed -> refresh());
    Live.on(this, events, PluginChanged.class, changed -> refresh());
  }

  private static ActionButton twoPersonButton(Actions actions) {
    return new ActionButton(actions, "signalbox.policy.two-person").saying("Two-person rule");
  }

  private static Anchor export(String format) {
    var link = new Anchor("", new Glyph("download"));
    link.add(" " + format);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", "");
    link.addClassName("sb-export");
    return link;
  }

  private List<String> sources() {
    return matrix.rows(AccessFilter.all()).stream()
        .map(AccessRow::source)
        .distinct()
        .sorted()
        .toList();
  }

  private AccessFilter filter() {
    var filter = AccessFilter.all().containing(filters.value(TEXT));
    if (!filters.value(PLUGIN).isEmpty()) {
      filter = filter.from(filters.value(PLUGIN));
    }
    return environment().map(filter::in).orElse(filter);
  }

  private Optional<Environment> environment() {
    return Arrays.stream(Environment.values())
        .filter(one -> one.word().equals(filters.value(ENVIRONMENT)))
        .findFirst();
  }

  private void show() {
    var rows = matrix.rows(filter());
    table.show(rows, holders(rows));
    tellTwoPersons();
    linkExport(csv, "csv");
    linkExport(json, "json");
  }

  private List<Holder> holders(List<AccessRow> rows) {
    var role = filters.value(ROLE);
    return Holder.in(rows).stream()
        .filter(holder -> role.isEmpty() || holder.title().equals(role))
        .toList();
  }

  private void tellTwoPersons() {
    var where =
        matrix.twoPersonEnvironments().stream()
            .sorted()
            .map(Environment::word)
            .collect(Collectors.joining(", "));
    twoPersons.setVisible(!where.isEmpty());
    twoPersons.setText(
        "In %s every action waits for a second person, whatever stands here.".formatted(where));
  }

  private void linkExport(Anchor link, String format) {
    var chosen = filters.chosen().getQueryString().toLowerCase(Locale.ROOT);
    link.setHref("/api/access-matrix?format=" + format + (chosen.isEmpty() ? "" : "&" + chosen));
  }

  private String path(AccessRow row) {
    var chosen = filters.chosen().getQueryString();
    var name = row.permission().isEmpty() ? LOGIN : row.permission();
    return PATH + "/" + name + (chosen.isEmpty() ? "" : "?" + chosen);
  }

  private void leadTo(AccessRow row) {
    getUI().ifPresent(ui -> ui.navigate(path(row)));
  }

  private void change(AccessRow row, Holder holder) {
    var where = environment().map(Environment::name).orElse("");
    if (!changes.open(row, holder, where)) {
      leadTo(row);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (drawer != null) {
      drawer.close();
      drawer = null;
    }
    event.getRouteParameters().get("permission").flatMap(this::find).ifPresent(this::open);
  }

  private Optional<AccessRow> find(String name) {
    var permission = name.equals(LOGIN) ? "" : name;
    return matrix.rows(AccessFilter.all()).stream()
        .filter(row -> row.permission().equals(permission))
        .findFirst();
  }

  private void open(AccessRow row) {
    drawer = new PermissionDrawer(row, Holder.in(List.of(row)), changes, this::leave);
    drawer.open();
  }

  private void leave() {
    drawer = null;
    getUI().ifPresent(ui -> ui.navigate(PATH, filters.chosen()));
  }

  private void refresh() {
    show();
    var open = drawer;
    if (open != null) {
      find(open.permission()).ifPresent(row -> open.show(row, Holder.in(List.of(row))));
    }
  }
}
