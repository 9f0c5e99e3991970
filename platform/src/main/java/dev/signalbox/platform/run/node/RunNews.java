package dev.signalbox.platform.run.node;

import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.RunChanged;
import dev.signalbox.api.run.RunLinesAdded;
import dev.signalbox.platform.run.node.Signal.Kind;
import dev.signalbox.platform.run.store.NodeTable;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Tells pages and consoles what is new about a run, once the transaction that it is told in is
 * committed.
 */
@Singleton
public final class RunNews {

  private final NodeTable table;
  private final NodeLink link;
  private final ThisNode node;
  private final EventBus events;

  RunNews(NodeTable table, NodeLink link, ThisNode node, EventBus events) {
    this.table = table;
    this.link = link;
    this.node = node;
    this.events = events;
  }

  public void queued(UUID run) {
    events.publish(new RunChanged(run));
    tell(Signal.of(Kind.QUEUED, node.id(), run));
  }

  public void unsettled(UUID run) {
    events.publish(new RunChanged(run));
    tell(Signal.of(Kind.UNSETTLED, node.id(), run));
  }

  public void cancelRequested(UUID run) {
    events.publish(new RunChanged(run));
    tell(Signal.of(Kind.CANCEL, node.id(), run));
  }

  public void changed(UUID run) {
    events.publish(new RunChanged(run));
    if (!link.isAlone()) {
      tell(Signal.of(Kind.CHANGED, node.id(), run));
    }
  }

  public void linesAdded(UUID run, long last) {
    events.publish(new RunLinesAdded(run, last));
    if (!link.isAlone()) {
      tell(new Signal(Kind.LINES, node.id(), run, last));
    }
  }

  private void tell(Signal signal) {
    table.tell(NodeLink.CHANNEL, signal.words());
  }
}
