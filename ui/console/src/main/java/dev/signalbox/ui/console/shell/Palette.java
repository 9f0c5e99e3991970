package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.api.action.Actions;
import dev.signalbox.ui.console.page.PageInfo;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.action.ActionDialog;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds a page or an action by a few letters of its name. The search runs in the browser, over what
 * the server says that the reader may use; the server checks again when something is chosen.
 */
@Tag("sb-palette")
final class Palette extends Component {

  private final Actions actions;

  Palette(Actions actions) {
    this.actions = actions;
    addListener(Go.class, this::go);
  }

  void show(List<PageInfo> pages) {
    var entries =
        Stream.concat(pages.stream().map(Entry::of), actions.offers().stream().map(Entry::of));
    getElement().setPropertyList("entries", entries.toList());
  }

  private void go(Go chosen) {
    if (chosen.action().isEmpty()) {
      getUI().ifPresent(ui -> ui.navigate(chosen.path()));
    } else {
      actions.offer(chosen.action()).ifPresent(offer -> new ActionDialog(actions, offer).open());
    }
  }

  /**
   * As the browser knows a page or an action.
   *
   * @param action its id; empty for a page
   */
  record Entry(
      String path, String action, String title, String group, String words, String drawing) {

    static Entry of(PageInfo page) {
      return new Entry(
          page.address(),
          "",
          page.title(),
          page.group().title(),
          page.group().title() + " " + page.title() + " " + page.purpose(),
          Glyph.drawing(page.icon()));
    }

    static Entry of(ActionOffer offer) {
      return new Entry(
          "",
          offer.id(),
          offer.title(),
          PluginName.of(offer.plugin()),
          offer.id() + " " + offer.title() + " " + offer.description(),
          Glyph.drawing(offer.icon()));
    }
  }

  /** Somebody has chosen a page or an action. */
  @DomEvent("sb-go")
  public static final class Go extends ComponentEvent<Palette> {

    private final String path;
    private final String action;

    public Go(
        Palette source,
        boolean fromClient,
        @EventData("event.detail.path") String path,
        @EventData("event.detail.action") String action) {
      super(source, fromClient);
      this.path = path;
      this.action = action;
    }

    String path() {
      return path;
    }

    String action() {
      return action;
    }
  }
}
