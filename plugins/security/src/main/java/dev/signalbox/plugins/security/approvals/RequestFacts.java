package dev.signalbox.plugins.security.approvals;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.Facts;
import java.util.UUID;

/** Who asked for what, where and why. */
final class RequestFacts extends Composite<Div> {

  private static final int SHOWN = 8;

  private final Facts facts = new Facts();

  RequestFacts(ApprovalInfo request) {
    getContent().add(facts);
    facts.add("Asked by", request.requesterName()).add("Asked", new Ago(request.created()));
    add("Reason", request.reason());
    add("Target", request.target());
    var environment = request.environment();
    add("Environment", environment == null ? "" : environment.word());
    facts.add("Who has to agree", request.rule());
    add("Overrides", String.join(", ", request.overridden()));
    if (request.state() == ApprovalState.WAITING) {
      facts.add("Expires", new Ago(request.expires()));
    }
    var decided = request.decided();
    if (decided != null) {
      facts.add("Decided", new Ago(decided));
    }
    facts.add("Action", new CopyText(request.action()));
    var execution = request.execution();
    if (execution != null) {
      facts.add("Execution", id(execution));
    }
    facts.add("Id", id(request.id()));
  }

  private void add(String name, String value) {
    if (!value.isEmpty()) {
      facts.add(name, value);
    }
  }

  private static CopyText id(UUID id) {
    return new CopyText(id.toString(), id.toString().substring(0, SHOWN));
  }
}
