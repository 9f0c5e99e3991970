package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/**
 * A part of a page with a heading of its own.
 *
 * <pre>{@code
 * add(new PageSection("Endpoints", endpoints));
 * }</pre>
 */
public final class PageSection extends Section {

  public PageSection(String heading, Component... content) {
    addClassName("sb-section");
    add(new H2(heading));
    add(content);
  }
}
