package dev.signalbox.ui.console.embed;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.signalbox.ui.console.preference.Appearance;
import jakarta.inject.Singleton;
import java.util.List;
import org.jsoup.nodes.Element;

/** Completes the page that every browser starts with: styles, scripts, dark or light. */
@Singleton
final class PageHead implements VaadinServiceInitListener {

  private static final List<String> STYLES =
      List.of(
          "lumo/lumo.css", "signalbox/tokens.css", "signalbox/kit.css", "signalbox/console.css");

  private static final List<String> SCRIPTS = List.of("signalbox/kit.js", "signalbox/console.js");

  private final Appearance appearance;
  private final ResourceVersions versions;

  PageHead(Appearance appearance, ResourceVersions versions) {
    this.appearance = appearance;
    this.versions = versions;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse page) {
    var document = page.getDocument();
    STYLES.forEach(style -> document.head().appendChild(styleSheet(style)));
    SCRIPTS.forEach(script -> document.head().appendChild(script(script)));
    appearance.apply(document, page.getVaadinRequest(), page.getVaadinResponse());
    ContentPolicy.apply(document, page.getVaadinResponse());
  }

  private Element styleSheet(String path) {
    return new Element("link").attr("rel", "stylesheet").attr("href", versions.of(path));
  }

  private Element script(String path) {
    return new Element("script").attr("type", "module").attr("src", versions.of(path));
  }
}
