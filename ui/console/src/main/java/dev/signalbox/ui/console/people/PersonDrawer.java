package dev.signalbox.ui.console.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.platform.access.user.Person;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.DetailDrawer;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.StateBadge;
import java.util.UUID;

/** One person, and what can be done about them. */
final class PersonDrawer extends DetailDrawer {

  private final UUID id;
  private final PersonActions actions;

  PersonDrawer(Person person, PersonActions actions, Runnable onClose) {
    super(person.fullName(), onClose);
    this.id = person.id();
    this.actions = actions;
    setId("person");
    show(person);
  }

  UUID person() {
    return id;
  }

  void show(Person person) {
    setHeaderTitle(person.fullName());
    removeAll();
    add(facts(person), buttons(person));
  }

  private static Facts facts(Person person) {
    var state = PersonState.of(person);
    var lastLogin = person.lastLoginAt();
    return new Facts()
        .add("State", new StateBadge(state.state(), state.word()))
        .add("Login name", person.name())
        .add("Role", person.role().title())
        .add("Last login", lastLogin == null ? new Span("never") : new Ago(lastLogin))
        .add("Invited", new Ago(person.createdAt()))
        .add("Id", new CopyText(person.id().toString()));
  }

  private Component buttons(Person person) {
    var buttons = new Div();
    buttons.addClassName("sb-stack");
    if (actions.mayChange(person)) {
      addButtons(buttons, person);
    } else {
      buttons.add(new Paragraph(actions.whyNot(person)));
    }
    return buttons;
  }

  private void addButtons(Div buttons, Person person) {
    buttons.add(
        button("Change name or role", "pencil", () -> actions.change(person)),
        button("Give a new password", "lock-keyhole", () -> actions.resetPassword(person)));
    if (person.enabled()) {
      var disable = button("Disable", "user-x", () -> actions.disable(person));
      disable.addThemeVariants(ButtonVariant.LUMO_ERROR);
      buttons.add(disable);
    } else {
      buttons.add(button("Let in again", "user-check", () -> actions.enable(person)));
    }
  }

  private static Button button(String text, String glyph, Runnable action) {
    return new Button(text, new Glyph(glyph), click -> action.run());
  }
}
