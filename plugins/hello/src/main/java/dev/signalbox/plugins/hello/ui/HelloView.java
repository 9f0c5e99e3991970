package dev.signalbox.plugins.hello.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.plugins.hello.Greeting;
import dev.signalbox.plugins.hello.GreetingSaid;
import dev.signalbox.plugins.hello.GreetingService;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.action.ActionButton;
import dev.signalbox.ui.kit.action.ActionForm;
import java.util.Optional;

/** Greet somebody, and see who was greeted, by whomever. */
@ConsoleView(
    title = "Hello",
    purpose = "Greet somebody. Everyone who has this page open sees it at once.",
    group = Group.WORK,
    icon = "hand")
class HelloView extends Page {

  private final GreetingService greetings;
  private final DataTable<Greeting> latest = new DataTable<>();

  HelloView(GreetingService greetings, Actions actions, EventBus events) {
    this.greetings = greetings;

    latest.text("Greeting", Greeting::words);
    latest.time("When", greeting -> Optional.of(greeting.saidAt()));
    latest.empty(
        new EmptyState("hand", "Nobody was greeted yet", "Type a name above and be the first."));

    Live.on(this, events, GreetingSaid.class, said -> showLatest());

    setBeside(new Image("assets/hello/lamp.svg", ""));
    actions.offer("hello.greet").ifPresent(offer -> add(form(actions, offer)));
    add(latest);
    showLatest();
  }

  /** Most actions need no more than the button, which asks for its input in a dialog. */
  private static HorizontalLayout form(Actions actions, ActionOffer offer) {
    var form = new ActionForm(offer);
    var greet =
        new ActionButton(actions, offer.id()).from(form).primary().onDone(done -> form.focus());
    greet.button().addClickShortcut(Key.ENTER).listenOn(form);
    var line = new HorizontalLayout(form, greet);
    line.setAlignItems(HorizontalLayout.Alignment.BASELINE);
    return line;
  }

  private void showLatest() {
    latest.show(greetings.latest());
  }
}
