package dev.signalbox.plugins.runs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.Facts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who started what, why, when, and with which input. */
final class RunFacts extends Composite<Div> {

  RunFacts(RunInfo run) {
    var facts = new Facts().add("Started by", run.actorName());
    text(facts, "Reason", run.reason());
    text(facts, "Canceled by", run.cancelBy());
    facts.add("Action", run.action());
    text(facts, "Target", run.target());
    var environment = run.environment();
    text(facts, "Environment", environment == null ? "" : environment.word());
    run.input().forEach((name, value) -> facts.add(name, String.valueOf(value)));
    time(facts, "Queued", run.queued());
    time(facts, "Begun", run.started());
    time(facts, "Ended", run.ended());
    facts.add("Id", new CopyText(run.id().toString(), run.id().toString().substring(0, 8)));
    getContent().add(facts);
  }

  private static void text(Facts facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(name, value);
    }
  }

  private static void time(Facts facts, String name, @Nullable Instant at) {
    if (at != null) {
      facts.add(name, new Ago(at));
    }
  }
}
