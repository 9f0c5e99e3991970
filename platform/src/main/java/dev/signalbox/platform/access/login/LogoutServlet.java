package dev.signalbox.platform.access.login;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code POST /logout}: ends the session, in every window of the browser. */
@Singleton
public final class LogoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SessionRegistry sessions;

  LogoutServlet(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  /** A link alone does nothing, else any page could log people out. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    SeeOther.send(response, LocalPath.HOME);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    sessions.close(request);
    SeeOther.send(response, "/login?out");
  }
}
