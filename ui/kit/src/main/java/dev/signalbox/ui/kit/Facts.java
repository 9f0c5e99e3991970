package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/**
 * Names and values below one another, as on a detail page.
 *
 * <pre>{@code
 * new Facts().add("Version", "1.2.0").add("Installed", new Ago(plugin.installedAt()));
 * }</pre>
 */
public final class Facts extends DescriptionList {

  public Facts() {
    addClassName("sb-facts");
  }

  public Facts add(String name, String value) {
    return add(name, new Span(value));
  }

  public Facts add(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }
}
