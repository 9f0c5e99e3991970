package dev.signalbox.plugins.runs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.RunLine;
import dev.signalbox.api.run.RunLinesAdded;
import dev.signalbox.api.run.Runs;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.LiveLog;
import dev.signalbox.ui.kit.LiveLog.Level;
import dev.signalbox.ui.kit.LiveLog.Line;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a run's log, as it is written; the whole of it is a file. */
final class LogPanel extends Composite<Div> {

  static final int LATEST = 2_000;

  private final Runs runs;
  private final LiveLog log = new LiveLog("It has not said anything yet.");
  private final Anchor whole = new Anchor();
  private final Span left = new Span();
  private @Nullable UUID id;
  private long next = 1;

  LogPanel(Runs runs, EventBus events) {
    this.runs = runs;
    whole.setText("Whole log");
    whole.setRouterIgnore(true);
    left.addClassName("sb-faint");
    getContent().add(log, new Div(whole, new Span(" "), left));
    Live.on(
        this,
        events,
        RunLinesAdded.class,
        added -> {
          if (added.id().equals(id)) {
            more();
          }
        });
  }

  void open(UUID run) {
    id = run;
    whole.setHref(RunPaths.log(run));
    log.show(List.of());
    next = 1;
    more();
  }

  /** Shows what came since; of much that came at once only the end. */
  void more() {
    if (id == null) {
      return;
    }
    var last = runs.lastLine(id);
    var from = Math.max(next, last - LATEST + 1);
    if (last < from) {
      return;
    }
    var lines = runs.lines(id, from, LATEST).stream().map(LogPanel::line).toList();
    if (from > next) {
      log.show(lines);
    } else {
      log.append(lines);
    }
    next = from + lines.size();
    left.setText(last <= LATEST ? "" : "%,d lines; here are the latest.".formatted(last));
  }

  private static Line line(RunLine line) {
    var level =
        switch (line.kind()) {
          case PHASE -> Level.PHASE;
          case INFO -> Level.INFO;
          case WARNING -> Level.WARN;
          case ERROR -> Level.ERROR;
        };
    return new Line(line.at(), level, line.text(), "");
  }
}
