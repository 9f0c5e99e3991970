package dev.signalbox.plugins.security.session;

import com.vaadin.flow.component.Composite;
import dev.signalbox.api.access.LoginSession;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is logged in, from where and since when. */
final class SessionTable extends Composite<DataTable<LoginSession>> {

  private final DataTable<LoginSession> table = new DataTable<>();

  /**
   * @param end called when somebody wants to end one
   */
  SessionTable(Consumer<LoginSession> end) {
    table.setId("sessions");
    table.text("Person", LoginSession::fullName).setFlexGrow(2);
    table.state("State", one -> State.HEALTHY, one -> one.current() ? "This one" : "Logged in");
    table.fromWidth(560, table.text("Browser", one -> BrowserName.of(one.browser())));
    table.fromWidth(720, table.text("Address", LoginSession::address));
    table.fromWidth(880, table.time("Since", one -> Optional.of(one.since())));
    table.fromWidth(460, table.time("Last active", one -> Optional.of(one.lastActive())));
    table.button(one -> "End", one -> "End the session of " + one.fullName(), end);
    table.empty(
        new EmptyState("monitor-smartphone", "No session found", "Nobody like that is here."));
  }

  @Override
  protected DataTable<LoginSession> initContent() {
    return table;
  }

  void show(List<LoginSession> sessions) {
    table.show(sessions);
  }
}
