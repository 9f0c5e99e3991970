package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.signalbox.ui.kit.Glyph;

/** Search, the state of the connection, dark and light, and the person. */
final class TopBar extends Header {

  TopBar(UserMenu userMenu) {
    addClassName("sb-top");
    var space = new Div();
    space.addClassName("sb-top-space");
    add(drawer(), search(), space);
    getElement().appendChild(new Element("sb-connection"), themeSwitch());
    add(userMenu);
  }

  private static Component drawer() {
    var button = iconButton("menu", "Open the menu", "drawer");
    button.addClassName("sb-top-drawer");
    button
        .getElement()
        .setAttribute("aria-expanded", "false")
        .setAttribute("aria-controls", "menu");
    return button;
  }

  private static Component search() {
    var words = new Span("Find a page or an action");
    var key = new Span("Ctrl K");
    key.addClassName("sb-key");
    var button = new NativeButton("");
    button.add(new Glyph("search"), words, key);
    button.addClassName("sb-search");
    button.setId("search");
    button
        .getElement()
        .setAttribute("data-sb", "palette")
        .setAttribute("aria-label", "Find a page or an action")
        .setAttribute("aria-keyshortcuts", "Control+K");
    return button;
  }

  private static Element themeSwitch() {
    var button = iconButton("sun-moon", "Switch between dark and light", "theme");
    return new Element("sb-theme-switch").appendChild(button.getElement());
  }

  private static NativeButton iconButton(String glyph, String label, String purpose) {
    var button = new NativeButton("");
    button.add(new Glyph(glyph));
    button.addClassName("sb-icon-button");
    button.setTitle(label);
    button.getElement().setAttribute("data-sb", purpose).setAttribute("aria-label", label);
    return button;
  }
}
