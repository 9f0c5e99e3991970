package dev.signalbox.plugins.runs;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.RunChanged;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunQuery;
import dev.signalbox.api.run.Runs;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.util.List;
import java.util.Optional;

/** The latest runs. */
@ConsoleView(
    title = "Runs",
    purpose = "What goes on outside, and what became of it.",
    group = Group.OBSERVE,
    icon = "list-checks",
    order = 20)
class RunsView extends Page {

  private static final int LATEST = 200;
  private static final String WORDS = "q";
  private static final String WHOSE = "whose";
  private static final String STATE = "state";
  private static final String MINE = "Started by me";

  private final Runs runs;
  private final FilterBar filters = new FilterBar();
  private final DataTable<RunInfo> table = new DataTable<>();

  RunsView(Runs runs, EventBus events) {
    this.runs = runs;
    filters.search(WORDS, "Find a run");
    filters.choice(WHOSE, "Everybody's", List.of(MINE));
    filters.choice(STATE, "All states", RunStates.words());
    filters.onChange(this::show);
    add(filters, table());
    Live.calmly(this, events, RunChanged.class, changed -> show());
  }

  private DataTable<RunInfo> table() {
    table.setId("runs");
    table.link("Run", RunInfo::title, RunInfo::target, run -> RunPaths.of(run.id()));
    table.state("State", RunStates::look, RunStates::word);
    table.fromWidth(880, table.text("Where it is", RunsView::place));
    table.fromWidth(560, table.text("Started by", RunInfo::actorName));
    table.fromWidth(640, table.time("When", run -> Optional.of(run.queued())));
    table.onOpen(run -> getUI().ifPresent(ui -> ui.navigate(RunPaths.of(run.id()))));
    return table;
  }

  private static String place(RunInfo run) {
    return run.state().goesOn() && !run.phase().isEmpty()
        ? "%s, %d %%".formatted(run.phase(), run.percent())
        : run.detail();
  }

  private void show() {
    var query = RunQuery.all().matching(filters.value(WORDS)).atMost(LATEST);
    query = filters.value(WHOSE).equals(MINE) ? query.onlyMine() : query;
    var state = RunStates.of(filters.value(STATE));
    table.empty(nothing());
    table.show(runs.list(state.isPresent() ? query.in(state.get()) : query));
  }

  private EmptyState nothing() {
    return filters.isActive()
        ? new EmptyState("list-checks", "Nothing found", "No run is as the filters want it.")
        : new EmptyState(
            "list-checks",
            "Nothing ran yet",
            "What the console does at other products, such as a deploy, is here while it goes on and afterwards.");
  }
}
