package dev.signalbox.platform.access.guard;

import dev.signalbox.platform.access.address.AddressConfig;
import dev.signalbox.platform.access.login.EntranceAssets;
import dev.signalbox.platform.access.login.LoginServlet;
import dev.signalbox.platform.access.login.LogoutServlet;
import dev.signalbox.platform.access.login.PasswordServlet;
import dev.signalbox.platform.access.login.SessionRegistry;
import dev.signalbox.platform.http.HttpConfig;
import dev.signalbox.platform.http.ServerExtension;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.ee11.websocket.servlet.WebSocketUpgradeFilter;
import org.eclipse.jetty.http.HttpCookie;

/** Puts the guard before everything else, and the entrance's pages behind it. */
@Order(-100)
@Singleton
final class AccessExtension implements ServerExtension {

  private final AuthenticationFilter filter;
  private final SessionRegistry sessions;
  private final LoginServlet login;
  private final LogoutServlet logout;
  private final PasswordServlet password;
  private final EntranceAssets assets;
  private final AddressConfig address;
  private final HttpConfig http;

  AccessExtension(
      AuthenticationFilter filter,
      SessionRegistry sessions,
      LoginServlet login,
      LogoutServlet logout,
      PasswordServlet password,
      EntranceAssets assets,
      AddressConfig address,
      HttpConfig http) {
    this.filter = filter;
    this.sessions = sessions;
    this.login = login;
    this.logout = logout;
    this.password = password;
    this.assets = assets;
    this.address = address;
    this.http = http;
  }

  @Override
  public void configure(ServletContextHandler handler) {
    addGuard(handler);
    sessionCookie(handler.getSessionHandler());
    handler.addEventListener(sessions);
    add(handler, login, "/login");
    add(handler, logout, "/logout");
    add(handler, password, "/password");
    add(handler, assets, EntranceAssets.paths());
  }

  private void addGuard(ServletContextHandler handler) {
    var guard = new FilterHolder(filter);
    guard.setAsyncSupported(true);
    handler.addFilter(guard, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
    // Jetty would put this one before all others: WebSockets would come in past the guard.
    var upgrades = new FilterHolder(new WebSocketUpgradeFilter());
    upgrades.setName(WebSocketUpgradeFilter.class.getName());
    upgrades.setAsyncSupported(true);
    handler.addFilter(upgrades, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** Two consoles on one host keep apart by the port; cookies alone don't know it. */
  private void sessionCookie(SessionHandler handler) {
    handler.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    handler.setHttpOnly(true);
    handler.setSameSite(HttpCookie.SameSite.LAX);
    handler.setSessionCookie(address.secure() ? "__Host-signalbox" : "signalbox-" + http.port());
    handler.getSessionCookieConfig().setPath("/");
    handler.getSessionCookieConfig().setSecure(address.secure());
  }

  private static void add(ServletContextHandler handler, HttpServlet servlet, String... paths) {
    var holder = new ServletHolder(servlet);
    for (var path : paths) {
      handler.addServlet(holder, path);
    }
  }
}
