package dev.signalbox.plugins.security.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.DetailDrawer;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.PageSection;
import dev.signalbox.ui.kit.StateBadge;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry: who, what, why, what it was like before and after, and what else belongs to it. */
final class EntryDrawer extends DetailDrawer {

  private static final int SHOWN = 8;

  EntryDrawer(AuditRecord entry, List<AuditRecord> execution, Runnable onClose) {
    super(entry.action(), onClose);
    add(
        new StateBadge(AuditStates.look(entry.outcome()), AuditStates.word(entry.outcome())),
        new Paragraph(entry.detail()),
        facts(entry));
    if (!entry.input().isEmpty()) {
      add(new PageSection("Input", values(entry.input())));
    }
    if (entry.before() != null || entry.after() != null) {
      add(new PageSection("Changed", new ChangeTable(given(entry.before()), given(entry.after()))));
    }
    if (!entry.objections().isEmpty()) {
      add(new PageSection("Gates", objections(entry)));
    }
    if (execution.size() > 1) {
      add(new PageSection("Belongs to it", related(execution)));
    }
  }

  private static Facts facts(AuditRecord entry) {
    var facts = new Facts().add("Who", entry.actorName());
    add(facts, "On behalf of", entry.actingFor());
    facts.add("When", new Ago(entry.at()));
    add(facts, "Target", entry.target());
    add(facts, "Environment", entry.environment() == null ? "" : entry.environment().word());
    add(facts, "Reason", entry.reason());
    if (entry.approval() != null) {
      facts.add("Agreed", new Anchor("security/approvals/" + entry.approval(), "The request"));
    }
    facts.add("Came by", entry.via());
    add(facts, "Address", entry.address());
    add(facts, "Request", entry.request());
    return facts.add("Execution", id(entry.execution())).add("Entry", id(entry.id()));
  }

  private static void add(Facts facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(name, value);
    }
  }

  private static Facts values(Map<String, Object> values) {
    var facts = new Facts();
    values.forEach((name, value) -> facts.add(name, String.valueOf(value)));
    return facts;
  }

  private static Facts objections(AuditRecord entry) {
    var facts = new Facts();
    entry
        .objections()
        .forEach(one -> facts.add(one.getOrDefault("gate", ""), one.getOrDefault("reason", "")));
    return facts;
  }

  private static Facts related(List<AuditRecord> execution) {
    var facts = new Facts();
    execution.forEach(one -> facts.add(AuditStates.word(one.outcome()), one.detail()));
    return facts;
  }

  private static Map<String, Object> given(@Nullable Map<String, Object> values) {
    return values == null ? Map.of() : values;
  }

  private static CopyText id(UUID id) {
    return new CopyText(id.toString(), id.toString().substring(0, SHOWN));
  }
}
