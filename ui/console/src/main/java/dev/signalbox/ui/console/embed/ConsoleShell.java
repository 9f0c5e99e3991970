package dev.signalbox.ui.console.embed;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;

/** What is the same for every page: the push connection, the title, the icon. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
public class ConsoleShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Signalbox");
    settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
    settings.addLink("icon", "signalbox/mark.svg");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
