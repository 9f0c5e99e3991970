package dev.signalbox.plugins.hello.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextField;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.plugins.hello.Greeting;
import dev.signalbox.plugins.hello.GreetingSaid;
import dev.signalbox.plugins.hello.GreetingService;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;

/** Greet somebody, and see who was greeted, by whomever. */
@ConsoleView(
    title = "Hello",
    purpose = "Greet somebody. Everyone who has this page open sees it at once.",
    group = Group.WORK,
    icon = "hand")
class HelloView extends Page {

  private final GreetingService greetings;
  private final TextField name = new TextField("Whom to greet");
  private final Button greet = new Button("Greet");
  private final Grid<Greeting> latest = new Grid<>();

  HelloView(GreetingService greetings, EventBus events) {
    this.greetings = greetings;

    name.setMaxLength(Greeting.LONGEST_NAME);
    greet.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    latest.addColumn(Greeting::words).setHeader("Greeting").setFlexGrow(1);
    latest.addComponentColumn(greeting -> new Ago(greeting.saidAt())).setHeader("When");
    latest.setEmptyStateComponent(
        new EmptyState("hand", "Nobody was greeted yet", "Type a name above and be the first."));
    latest.setAllRowsVisible(true);

    greet.addClickListener(click -> greet());
    greet.addClickShortcut(Key.ENTER);
    Live.on(this, events, GreetingSaid.class, said -> showLatest());

    var form = new HorizontalLayout(name, greet);
    form.setAlignItems(HorizontalLayout.Alignment.END);
    setBeside(new Image("assets/hello/lamp.svg", ""));
    add(form, latest);
    showLatest();
  }

  private void greet() {
    greetings.greet(name.getValue());
    name.clear();
    name.focus();
  }

  private void showLatest() {
    latest.setItems(greetings.latest());
  }
}
