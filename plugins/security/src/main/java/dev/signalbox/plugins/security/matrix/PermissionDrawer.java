package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.DetailDrawer;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.PageSection;
import java.util.List;

/** One permission: who is granted it where, and what it opens. */
final class PermissionDrawer extends DetailDrawer {

  private static final String AUDIT = "security/audit?action=signalbox.grants.*&target=";

  private final String permission;
  private final GrantChanges changes;

  PermissionDrawer(AccessRow row, List<Holder> holders, GrantChanges changes, Runnable onClose) {
    super(row.title(), onClose);
    this.permission = row.permission();
    this.changes = changes;
    setId("permission");
    show(row, holders);
  }

  String permission() {
    return permission;
  }

  void show(AccessRow row, List<Holder> holders) {
    removeAll();
    if (permission.isEmpty()) {
      add(new Paragraph("Everybody who is logged in may use these."));
    } else {
      add(facts(row), grants(row, holders));
    }
    add(new DoorList(row.doors()));
  }

  private static Facts facts(AccessRow row) {
    return new Facts()
        .add("Permission", new CopyText(row.permission()))
        .add("From", Line.heading(row.source()))
        .add("Changes", new Anchor(AUDIT + row.permission(), "In the audit log"));
  }

  private Component grants(AccessRow row, List<Holder> holders) {
    var lines = new Div();
    lines.addClassName("sb-lines");
    for (var holder : holders) {
      holder.general(row).ifPresent(cell -> lines.add(line(row, cell, holder.title())));
      holder
          .exceptions(row)
          .forEach(cell -> lines.add(line(row, cell, holder.title() + ", only " + Place.of(cell))));
    }
    var section = new PageSection("Who may", lines);
    if (row.fixed()) {
      section.add(new Paragraph("This is fixed, so that nobody can lock the Admins out."));
    } else if (changes.hasTeams()) {
      section.add(changes.grantToTeam(row));
    }
    return section;
  }

  private Div line(AccessRow row, AccessCell cell, String name) {
    var words = new Span(name);
    words.addClassName("sb-line-name");
    var line = new Div(words, GrantLook.mark(cell));
    line.addClassName("sb-line");
    if (!row.fixed()) {
      line.add(changes.change(row, cell));
      if (cell.decided()) {
        line.add(changes.reset(row, cell));
      }
    }
    return line;
  }
}
