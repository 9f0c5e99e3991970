package dev.signalbox.plugins.security.approvals;

import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalQuery;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.util.List;
import java.util.Optional;

/** The queue. */
@ConsoleView(
    path = "approvals",
    title = "Approvals",
    purpose = "What waits for somebody to agree, and what became of it.",
    group = Group.GOVERN,
    icon = "stamp",
    order = 10)
class ApprovalsView extends Page {

  private static final String WHOSE = "whose";
  private static final String STATE = "state";
  private static final String FOR_ME = "Waiting for me";
  private static final String MINE = "Asked by me";

  private final Approvals approvals;
  private final FilterBar filters = new FilterBar();
  private final DataTable<ApprovalInfo> table = new DataTable<>();

  ApprovalsView(Approvals approvals, EventBus events) {
    this.approvals = approvals;
    filters.choice(WHOSE, "Everybody's", List.of(FOR_ME, MINE));
    filters.choice(STATE, "All states", ApprovalStates.words());
    filters.onChange(this::show);
    add(filters, table());
    Live.on(this, events, ApprovalChanged.class, changed -> show());
  }

  private DataTable<ApprovalInfo> table() {
    table.setId("approvals");
    table.link(
        "Request", ApprovalInfo::title, ApprovalInfo::target, one -> ApprovalPaths.of(one.id()));
    table.state(
        "State", one -> ApprovalStates.look(one.state()), one -> ApprovalStates.word(one.state()));
    table.fromWidth(560, table.text("Asked by", ApprovalInfo::requesterName));
    table.fromWidth(720, table.text("Who has to agree", ApprovalInfo::rule));
    table.fromWidth(640, table.time("Asked", one -> Optional.of(one.created())));
    table.onOpen(one -> getUI().ifPresent(ui -> ui.navigate(ApprovalPaths.of(one.id()))));
    table.empty(
        new EmptyState(
            "stamp",
            "Nothing here",
            "When somebody asks for what others have to agree to, it waits here."));
    return table;
  }

  private void show() {
    var query = ApprovalQuery.all().atMost(ApprovalQuery.MOST);
    query =
        switch (filters.value(WHOSE)) {
          case FOR_ME -> query.onlyForMe();
          case MINE -> query.onlyMine();
          default -> query;
        };
    var state = ApprovalStates.of(filters.value(STATE));
    table.show(approvals.list(state.isPresent() ? query.in(state.get()) : query));
  }
}
