package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import dev.signalbox.ui.console.page.PageInfo;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;

/**
 * Finds a page by a few letters of its name. The search runs in the browser, over the pages that
 * the server says the reader may open; the server checks again when one is opened.
 */
@Tag("sb-palette")
final class Palette extends Component {

  Palette() {
    addListener(Go.class, go -> getUI().ifPresent(ui -> ui.navigate(go.path())));
  }

  void show(List<PageInfo> pages) {
    getElement().setPropertyList("entries", pages.stream().map(Entry::of).toList());
  }

  /** As the browser knows a page. */
  record Entry(String path, String title, String group, String words, String drawing) {

    static Entry of(PageInfo page) {
      return new Entry(
          page.address(),
          page.title(),
          page.group().title(),
          page.group().title() + " " + page.title() + " " + page.purpose(),
          Glyph.drawing(page.icon()));
    }
  }

  /** Somebody has chosen a page. */
  @DomEvent("sb-go")
  public static final class Go extends ComponentEvent<Palette> {

    private final String path;

    public Go(Palette source, boolean fromClient, @EventData("event.detail.path") String path) {
      super(source, fromClient);
      this.path = path;
    }

    String path() {
      return path;
    }
  }
}
