package dev.signalbox.ui.console.page;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Remembers, for one navigation, from which plugin's page somebody was led away. */
public record LeftPlugin(String id) {

  static void note(UI page, String id) {
    ComponentUtil.setData(page, LeftPlugin.class, new LeftPlugin(id));
  }

  /** The plugin's id, once. */
  public static Optional<String> take(UI page) {
    var left = ComponentUtil.getData(page, LeftPlugin.class);
    ComponentUtil.setData(page, LeftPlugin.class, null);
    return Optional.ofNullable(left).map(LeftPlugin::id);
  }
}
