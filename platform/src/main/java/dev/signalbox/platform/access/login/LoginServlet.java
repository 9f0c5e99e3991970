package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.address.ClientAddress;
import dev.signalbox.platform.access.login.EntrancePage.Notice;
import dev.signalbox.platform.access.login.LoginService.LoginResult;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /login}: name and password in, a session out. */
@Singleton
public final class LoginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient LoginService logins;
  private final transient SessionRegistry sessions;
  private final transient ClientAddress addresses;

  LoginServlet(LoginService logins, SessionRegistry sessions, ClientAddress addresses) {
    this.logins = logins;
    this.sessions = sessions;
    this.addresses = addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (sessions.find(request, true).isPresent()) {
      SeeOther.send(response, target(request));
      return;
    }
    show(request, response, HttpServletResponse.SC_OK, notice(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var result =
          logins.login(
              parameter(request, "name"), parameter(request, "password"), addresses.of(request));
      switch (result) {
        case LoginResult.Welcome(var person) -> {
          sessions.open(request, person);
          SeeOther.send(response, target(request));
        }
        case LoginResult.Wrong() ->
            show(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                Notice.problem("The name or the password is not right."));
        case LoginResult.Later(var wait) -> showLater(request, response, wait);
      }
    } catch (SignalboxException problem) {
      show(request, response, problem.code().kind().status(), Notice.problem(problem.sentence()));
    }
  }

  private static void showLater(
      HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
    var seconds = wait.plusMillis(999).toSeconds();
    response.setHeader("Retry-After", Long.toString(seconds));
    var sentence =
        "There were too many wrong passwords. Please try again in %s.".formatted(inWords(seconds));
    show(request, response, 429, Notice.problem(sentence));
  }

  private static String inWords(long seconds) {
    return seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }

  private static void show(
      HttpServletRequest request, HttpServletResponse response, int status, @Nullable Notice notice)
      throws IOException {
    var form = LoginForm.html(target(request), parameter(request, "name"));
    EntrancePage.write(response, status, "Log in", notice, form);
  }

  private static @Nullable Notice notice(HttpServletRequest request) {
    return request.getParameter("out") == null ? null : Notice.news("You are logged out.");
  }

  private static String target(HttpServletRequest request) {
    return LocalPath.of(request.getParameter("to"));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
