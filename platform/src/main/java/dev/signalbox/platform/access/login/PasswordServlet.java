package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.address.ClientAddress;
import dev.signalbox.platform.access.login.EntrancePage.Notice;
import dev.signalbox.platform.access.user.Standing;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /password}: everybody changes their own. */
@Singleton
public final class PasswordServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SessionRegistry sessions;
  private final transient PasswordChange change;
  private final transient ClientAddress addresses;

  PasswordServlet(SessionRegistry sessions, PasswordChange change, ClientAddress addresses) {
    this.sessions = sessions;
    this.change = change;
    this.addresses = addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var person = sessions.find(request, true).orElseThrow().person();
    var notice =
        person.mustChange()
            ? Notice.news("This password was made for you. Choose one that only you know to go on.")
            : null;
    show(request, response, person, HttpServletResponse.SC_OK, notice);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var active = sessions.find(request, true).orElseThrow();
    var next = parameter(request, "next");
    if (!next.equals(parameter(request, "repeat"))) {
      var sentence = "The two new passwords are not the same; type them again.";
      show(request, response, active.person(), 400, Notice.problem(sentence));
      return;
    }
    try {
      var caller = Caller.page(addresses.of(request));
      change.change(active, parameter(request, "current"), next, caller);
      SeeOther.send(response, target(request));
    } catch (SignalboxException problem) {
      var status = problem.code().kind().status();
      show(request, response, active.person(), status, Notice.problem(problem.sentence()));
    }
  }

  private static void show(
      HttpServletRequest request,
      HttpServletResponse response,
      Standing person,
      int status,
      @Nullable Notice notice)
      throws IOException {
    var form = PasswordForm.html(target(request), person.name(), person.mustChange());
    EntrancePage.write(response, status, "Change your password", notice, form);
  }

  private static String target(HttpServletRequest request) {
    return LocalPath.of(request.getParameter("to"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
