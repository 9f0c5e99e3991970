package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.action.ActionCheck.Obstacle;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What gates say, each with where it can be lifted and, for those who may, a box to override it.
 */
final class Obstacles extends Div {

  private final Set<String> overridden = new TreeSet<>();
  private final Runnable onOverride;
  private List<Obstacle> shown = List.of();

  Obstacles(Runnable onOverride) {
    this.onOverride = onOverride;
    addClassName("sb-obstacles");
  }

  void show(List<Obstacle> obstacles) {
    if (obstacles.equals(shown)) {
      return;
    }
    shown = obstacles;
    overridden.removeIf(
        gate -> obstacles.stream().noneMatch(one -> one.gate().equals(gate) && one.overridable()));
    removeAll();
    obstacles.forEach(one -> add(row(one)));
  }

  Set<String> overridden() {
    return Set.copyOf(overridden);
  }

  /** Whether all that stands in the way is to be overridden. */
  boolean isPassable() {
    return shown.stream().noneMatch(one -> one.stops() && !overridden.contains(one.gate()));
  }

  private Component row(Obstacle obstacle) {
    var row = new Div(new Glyph(glyph(obstacle)), words(obstacle));
    row.addClassNames("sb-obstacle", obstacle.stops() ? "sb-obstacle-stops" : "sb-obstacle-warns");
    return row;
  }

  static String glyph(Obstacle obstacle) {
    return obstacle.stops() ? "octagon-minus" : "triangle-alert";
  }

  private Component words(Obstacle obstacle) {
    var words = new Div(new Span(obstacle.reason()));
    lift(obstacle).forEach(words::add);
    if (obstacle.overridable()) {
      words.add(override(obstacle));
    }
    return words;
  }

  static List<Component> lift(Obstacle obstacle) {
    return obstacle.lift().isEmpty()
        ? List.of()
        : List.of(new Span(" "), new Anchor(obstacle.lift(), "Where it can be lifted"));
  }

  private Component override(Obstacle obstacle) {
    var box =
        new Checkbox("Override %s. This is recorded with your reason.".formatted(obstacle.gate()));
    box.setValue(overridden.contains(obstacle.gate()));
    box.addValueChangeListener(change -> {
      if (change.getValue()) {
        overridden.add(obstacle.gate());
      } else {
        overridden.remove(obstacle.gate());
      }
      onOverride.run();
    });
    return box;
  }
}
