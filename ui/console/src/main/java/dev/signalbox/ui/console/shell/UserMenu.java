package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
import dev.signalbox.ui.console.page.PageRegistry;
import dev.signalbox.ui.kit.Glyph;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is here, and what they do about themselves. */
@Prototype
final class UserMenu extends Div {

  private static final String SESSIONS = "security/sessions";

  private final PageRegistry pages;

  UserMenu(CurrentUser currentUser, PageRegistry pages) {
    this.pages = pages;
    addClassName("sb-user");
    currentUser.find().ifPresent(this::show);
  }

  private void show(User user) {
    var button = new NativeButton(initials(user.fullName()));
    button.setId("user-menu");
    button.addClassName("sb-avatar");
    button.getElement().setAttribute("aria-label", "You: " + user.fullName());
    var popover = new Popover(card(user), links(user), theme(), logOut());
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.addClassName("sb-user-popover");
    popover.setModal(true);
    popover.setAriaLabel("You");
    add(button, popover);
  }

  private static Div card(User user) {
    var name = new Span(user.fullName());
    name.addClassName("sb-user-name");
    var rest = new Span(user.name() + " · " + user.role().title());
    rest.addClassName("sb-user-role");
    var card = new Div(name, rest);
    card.addClassName("sb-user-card");
    return card;
  }

  private Div links(User user) {
    var password = link("/password", "lock-keyhole", "Change password");
    password.setRouterIgnore(true);
    var links = new Div(password);
    if (pages.isOpenTo(user, SESSIONS)) {
      links.addComponentAsFirst(
          link(SESSIONS + "?whose=Mine", "key-round", "My sessions and tokens"));
    }
    links.addClassName("sb-user-links");
    return links;
  }

  private static Anchor link(String path, String glyph, String word) {
    return new Anchor(path, new Glyph(glyph), new Span(word));
  }

  private static Div theme() {
    var theme = new Div(new Span("Colours"));
    theme.addClassName("sb-user-theme");
    theme.getElement().appendChild(new Element("sb-theme-choice"));
    return theme;
  }

  private static Div logOut() {
    var button = new NativeButton("");
    button.add(new Glyph("log-out"), new Span("Log out"));
    button.setId("log-out");
    button.getElement().setAttribute("type", "submit");
    var form = new Element("form").setAttribute("method", "post").setAttribute("action", "/logout");
    form.appendChild(button.getElement());
    var part = new Div();
    part.addClassName("sb-user-links");
    part.getElement().appendChild(form);
    return part;
  }

  static String initials(String fullName) {
    var words = Arrays.stream(fullName.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return words.stream()
        .filter(word -> word.equals(words.getFirst()) || word.equals(words.getLast()))
        .limit(2)
        .map(word ->
            word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.joining());
  }
}
