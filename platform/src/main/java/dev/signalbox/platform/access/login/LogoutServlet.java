package dev.signalbox.platform.access.login;

import dev.signalbox.platform.access.AccessTrail;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.AccessTrail.Happening;
import dev.signalbox.platform.access.address.ClientAddress;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code POST /logout}: ends the session, in every window of the browser. */
@Singleton
public final class LogoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SessionRegistry sessions;
  private final transient AccessTrail trail;
  private final transient ClientAddress addresses;

  LogoutServlet(SessionRegistry sessions, AccessTrail trail, ClientAddress addresses) {
    this.sessions = sessions;
    this.trail = trail;
    this.addresses = addresses;
  }

  /** A link alone does nothing, else any page could log people out. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    SeeOther.send(response, LocalPath.HOME);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    sessions.find(request, false).ifPresent(active -> record(active, request));
    sessions.close(request);
    SeeOther.send(response, "/login?out");
  }

  private void record(ActiveSession active, HttpServletRequest request) {
    var user = active.person().user();
    trail.record(
        new Happening(
            "signalbox.session.logout",
            user,
            user.name(),
            false,
            "Logged out.",
            Caller.page(addresses.of(request))));
  }
}
