package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.Contribution.Kind;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;

/** What a plugin has made live, by kind. */
final class ContributionList extends Div {

  ContributionList(List<Contribution> contributions) {
    addClassName("sb-brings");
    if (contributions.isEmpty()) {
      var nothing = new Paragraph("Nothing at the moment: only a running plugin brings anything.");
      nothing.addClassName("sb-faint");
      add(nothing);
    }
    for (var kind : Kind.values()) {
      var some = contributions.stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        add(group(kind, some));
      }
    }
  }

  private static Component group(Kind kind, List<Contribution> some) {
    var heading = new Div(new Glyph(Brings.glyph(kind)), new Span(Brings.heading(kind)));
    heading.addClassName("sb-brings-kind");
    var list = new UnorderedList();
    some.forEach(one -> list.add(item(one)));
    var group = new Div(heading, list);
    group.addClassName("sb-brings-group");
    return group;
  }

  private static ListItem item(Contribution one) {
    var item = new ListItem(name(one));
    if (!one.detail().isEmpty()) {
      var detail = new Span(one.detail());
      detail.addClassName("sb-faint");
      item.add(detail);
    }
    return item;
  }

  private static Component name(Contribution one) {
    if (one.kind() == Kind.VIEW && !one.name().contains(":")) {
      return new Anchor(one.name(), one.name());
    }
    var name = new Span(one.name());
    name.addClassName("sb-mono");
    return name;
  }
}
