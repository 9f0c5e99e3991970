package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.console.page.PageInfo;
import dev.signalbox.ui.kit.Glyph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections at the left, in their groups. */
final class MainMenu extends Nav {

  private final Div groups = new Div();
  private List<PageInfo> pages = List.of();
  private Map<String, Integer> badges = Map.of();
  private String current = "";

  MainMenu() {
    addClassName("sb-nav");
    setAriaLabel("Sections");
    setId("menu");
    groups.addClassName("sb-nav-groups");
    add(brand(), groups, foot());
  }

  private static Component brand() {
    var mark = new Span();
    mark.addClassName("sb-mark");
    var name = new Span("Signalbox");
    name.addClassName("sb-nav-word");
    var home = new Anchor("", mark, name);
    home.addClassName("sb-brand");
    home.setAriaLabel("Signalbox, home");
    return home;
  }

  private static Component foot() {
    var word = new Span("Fold the menu");
    word.addClassName("sb-nav-word");
    var fold = new NativeButton("");
    fold.add(new Glyph("panel-left"), word);
    fold.addClassName("sb-nav-fold");
    fold.getElement().setAttribute("data-sb", "fold").setAttribute("aria-label", "Fold the menu");
    return fold;
  }

  /** Draws the pages anew if they are others than before. */
  void show(List<PageInfo> shown) {
    if (!shown.equals(pages)) {
      pages = shown;
      draw();
    }
  }

  /** Shows how much waits on which page, by its address. */
  void count(Map<String, Integer> waiting) {
    if (!waiting.equals(badges)) {
      badges = waiting;
      draw();
    }
  }

  /** Marks the page that is open, or the one that it belongs under. */
  void mark(String path) {
    current = path;
    draw();
  }

  private void draw() {
    groups.removeAll();
    for (var group : Group.values()) {
      var members = pages.stream().filter(page -> page.group() == group).toList();
      if (!members.isEmpty()) {
        groups.add(section(group, members));
      }
    }
  }

  private Component section(Group group, List<PageInfo> members) {
    var list = new UnorderedList();
    members.forEach(page -> list.add(new ListItem(entry(page))));
    var section = new Div();
    section.addClassName("sb-nav-group");
    if (group != Group.HOME) {
      var heading = new Span(group.title());
      heading.setId("menu-" + group.name().toLowerCase(java.util.Locale.ROOT));
      heading.addClassName("sb-nav-heading");
      list.getElement().setAttribute("aria-labelledby", heading.getId().orElse(""));
      section.add(heading);
    }
    section.add(list);
    return section;
  }

  private Anchor entry(PageInfo page) {
    var word = new Span(page.title());
    word.addClassName("sb-nav-word");
    var link = new Anchor(page.address(), new Glyph(page.icon()), word);
    link.setTitle(page.title());
    var waiting = badges.getOrDefault(page.address(), 0);
    if (waiting > 0) {
      link.add(badge(waiting));
    }
    link.getElement().setAttribute("data-page", page.address());
    if (currentPage().filter(page::equals).isPresent()) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  private static Component badge(int waiting) {
    var badge = new Span(waiting > 99 ? "99+" : String.valueOf(waiting));
    badge.addClassName("sb-nav-badge");
    badge.getElement().setAttribute("aria-label", waiting + " waiting");
    badge.getElement().setAttribute("role", "img");
    return badge;
  }

  private Optional<PageInfo> currentPage() {
    return pages.stream()
        .filter(page -> isAtOrUnder(page.address()))
        .max(Comparator.comparingInt(page -> page.address().length()));
  }

  private boolean isAtOrUnder(String path) {
    return current.equals(path) || (!path.isEmpty() && current.startsWith(path + "/"));
  }
}
