package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.PageSection;
import java.util.List;

/** What a permission opens: actions, pages and endpoints. */
final class DoorList extends Composite<PageSection> {

  private final List<AccessDoor> doors;

  DoorList(List<AccessDoor> doors) {
    this.doors = doors;
  }

  @Override
  protected PageSection initContent() {
    return new PageSection("What it opens", doors.isEmpty() ? nothing() : lines());
  }

  private static Component nothing() {
    return new Paragraph("Nothing at this moment: what asks for it is not running.");
  }

  private Component lines() {
    var lines = new Div();
    lines.addClassName("sb-lines");
    doors.forEach(door -> lines.add(line(door)));
    return lines;
  }

  private static Div line(AccessDoor door) {
    var name = new Span(door.title().isEmpty() ? door.name() : door.title());
    name.addClassName("sb-line-name");
    var line = new Div(new Glyph(glyph(door)), name);
    line.addClassName("sb-line");
    if (!door.title().isEmpty()) {
      var id = new Span(door.name());
      id.addClassNames("sb-mono", "sb-faint");
      line.add(id);
    }
    return line;
  }

  private static String glyph(AccessDoor door) {
    return switch (door.kind()) {
      case ACTION -> "zap";
      case PAGE -> "panel-left";
      case ENDPOINT -> "webhook";
    };
  }
}
