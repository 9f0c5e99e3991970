package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.login.LocalPath;
import dev.signalbox.platform.access.login.RefusalPage;
import dev.signalbox.platform.access.login.SeeOther;
import dev.signalbox.platform.http.ErrorResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Sends a request away in the way that its sender understands. */
final class Refusal {

  private Refusal() {}

  static void send(Visit visit, HttpServletResponse response, SignalboxException problem)
      throws IOException {
    if (visit.isPage()) {
      lead(visit, response, problem);
      return;
    }
    var answer = ErrorResponse.of(problem);
    if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED && visit.isApi()) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (visit.isVaadin("heartbeat")) {
      // Vaadin's script takes this status alone for the end of the session.
      answer =
          new ErrorResponse(
              HttpServletResponse.SC_FORBIDDEN, answer.code(), answer.sentence(), List.of());
    }
    answer.writeTo(response);
  }

  private static void lead(Visit visit, HttpServletResponse response, SignalboxException problem)
      throws IOException {
    if (problem.code() == AccessError.LOGIN_NEEDED) {
      SeeOther.send(response, LocalPath.withTarget("/login", visit.target()));
    } else if (problem.code() == GuardError.PASSWORD_CHANGE_NEEDED) {
      SeeOther.send(response, LocalPath.withTarget("/password", visit.target()));
    } else {
      RefusalPage.write(response, problem);
    }
  }
}
