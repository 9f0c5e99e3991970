package dev.signalbox.plugins.security.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.audit.AuditFilter;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.api.audit.AuditRecorded;
import dev.signalbox.api.audit.AuditTrail;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.ErrorCard;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that was done or tried; one entry in a drawer with an address of its own. */
@ConsoleView(
    path = "audit/:entry?",
    title = "Audit log",
    purpose = "Everything that was done or tried, by whom and why.",
    group = Group.GOVERN,
    icon = "scroll-text",
    order = 20)
class AuditView extends Page implements BeforeEnterObserver {

  private static final String PATH = "security/audit";

  private final AuditTrail trail;
  private final Entries entries;
  private final FilterBar filters = new FilterBar();
  private final DataTable<AuditRecord> table = new DataTable<>();
  private final Checkbox live = new Checkbox("Live", true);
  private final Button older = new Button("Show older", click -> showOlder());
  private final Div problem = new Div();
  private final Anchor csv = export("CSV");
  private final Anchor json = export("JSON");
  private @Nullable EntryDrawer drawer;

  AuditView(AuditTrail trail, CurrentUser user, EventBus events) {
    this.trail = trail;
    this.entries = new Entries(trail);
    filters.search(AuditFilter.WORDS.word(), "Find words");
    filters.search(AuditFilter.ACTOR.word(), "Who");
    filters.search(AuditFilter.ACTION.word(), "Action, such as signalbox.*");
    filters.search(AuditFilter.FROM.word(), "From, such as 2026-01-31");
    filters.search(AuditFilter.UNTIL.word(), "Until, such as 2026-02-28");
    filters.choice(
        AuditFilter.OUTCOME.word(),
        "All outcomes",
        Arrays.stream(AuditOutcome.values()).map(AuditOutcome::word).toList());
    filters.choice(
        AuditFilter.ENVIRONMENT.word(),
        "All environments",
        Arrays.stream(Environment.values()).map(Environment::word).toList());
    filters.onChange(this::find);
    csv.setVisible(user.is(Role.LEAD));
    json.setVisible(user.is(Role.LEAD));
    setActions(live, csv, json);
    add(filters, problem, table(), older);
    live.addValueChangeListener(change -> showNewer());
    Live.on(this, events, AuditRecorded.class, grown -> showNewer());
  }

  private static Anchor export(String format) {
    var link = new Anchor("", new Glyph("download"));
    link.add(" " + format);
    link.setRouterIgnore(true);
    link.addClassName("sb-export");
    return link;
  }

  private DataTable<AuditRecord> table() {
    table.setId("audit");
    table.link("Action", AuditRecord::action, AuditRecord::target, one -> PATH + "/" + one.id());
    table.state(
        "Outcome", one -> AuditStates.look(one.outcome()), one -> AuditStates.word(one.outcome()));
    table.fromWidth(480, table.text("Who", AuditRecord::actorName));
    table.fromWidth(900, table.text("What became of it", AuditRecord::detail));
    table.fromWidth(640, table.time("When", one -> Optional.of(one.at())));
    table.onOpen(
        one -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + one.id(), filters.chosen())));
    table.empty(
        new EmptyState("scroll-text", "Nothing found", "No entry is as the filters want it."));
    return table;
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    for (var filter : AuditFilter.values()) {
      parameters.put(filter.word(), filters.value(filter.word()));
    }
    return parameters;
  }

  private void find() {
    problem.removeAll();
    try {
      var query = AuditQuery.of(parameters()).atMost(100);
      entries.find(query);
      linkExports(query);
    } catch (SignalboxException wrong) {
      problem.add(new ErrorCard(wrong.sentence(), "", ""));
    }
    show();
  }

  private void linkExports(AuditQuery query) {
    var chosen =
        query.parameters().entrySet().stream()
            .map(one ->
                "&"
                    + one.getKey()
                    + "="
                    + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    csv.setHref("/api/audit/export?format=csv" + chosen);
    json.setHref("/api/audit/export?format=json" + chosen);
  }

  private void show() {
    table.show(entries.rows());
    older.setVisible(entries.hasOlder());
  }

  private void showOlder() {
    entries.older();
    show();
  }

  private void showNewer() {
    if (live.getValue()) {
      entries.newer();
      show();
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (drawer != null) {
      drawer.close();
    }
    event.getRouteParameters().get("entry").flatMap(this::entry).ifPresent(this::open);
  }

  private Optional<AuditRecord> entry(String id) {
    try {
      return Optional.of(trail.get(UUID.fromString(id)));
    } catch (IllegalArgumentException | SignalboxException none) {
      return Optional.empty();
    }
  }

  private void open(AuditRecord entry) {
    drawer = new EntryDrawer(entry, trail.ofExecution(entry.execution()), this::leave);
    drawer.open();
  }

  private void leave() {
    drawer = null;
    getUI().ifPresent(ui -> ui.navigate(PATH, filters.chosen()));
  }
}
