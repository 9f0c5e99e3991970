package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.signalbox.api.action.ActionCheck.Obstacle;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says beside a button what gates say to it: to the pointer that rests on it, to the finger and key
 * that press it, and to screen readers as the button's description.
 */
final class WhyNot extends Div {

  private final Button mark = new Button();
  private final Span spoken = new Span();
  private final Popover popover = new Popover();
  private final Runnable override;
  private List<Obstacle> shown = List.of();

  WhyNot(Runnable override) {
    this.override = override;
    addClassName("sb-why-not");
    mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    mark.addClassName("sb-why-not-mark");
    spoken.setId("why-" + UUID.randomUUID());
    spoken.addClassName("sb-spoken");
    popover.setTarget(mark);
    popover.setPosition(PopoverPosition.BOTTOM);
    popover.setOpenOnHover(true);
    popover.setOpenOnFocus(true);
    popover.addClassName("sb-why-not-popover");
    add(mark, spoken, popover);
    setVisible(false);
  }

  void describe(Button button) {
    button.getElement().setAttribute("aria-describedby", spoken.getId().orElseThrow());
  }

  void show(List<Obstacle> obstacles) {
    if (obstacles.equals(shown)) {
      return;
    }
    shown = obstacles;
    setVisible(!obstacles.isEmpty());
    if (!obstacles.isEmpty()) {
      draw(obstacles);
    }
  }

  private void draw(List<Obstacle> obstacles) {
    var words = obstacles.stream().map(Obstacle::reason).collect(Collectors.joining(" "));
    spoken.setText(words);
    mark.setIcon(new Glyph(Obstacles.glyph(obstacles.getFirst())));
    mark.setAriaLabel((obstacles.getFirst().stops() ? "Why not: " : "Mind: ") + words);
    mark.setClassName("sb-why-not-stops", obstacles.getFirst().stops());
    popover.removeAll();
    obstacles.forEach(one -> popover.add(row(one)));
    if (obstacles.stream().filter(Obstacle::stops).allMatch(Obstacle::overridable)
        && obstacles.getFirst().stops()) {
      popover.add(overrideButton());
    }
  }

  private static Div row(Obstacle obstacle) {
    var row = new Div(new Span(obstacle.reason()));
    Obstacles.lift(obstacle).forEach(row::add);
    return row;
  }

  private Button overrideButton() {
    var button =
        new Button(
            "Override",
            click -> {
              popover.close();
              override.run();
            });
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
    return button;
  }
}
