package dev.signalbox.platform.access.login;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.login.EntrancePage.Notice;
import dev.signalbox.platform.http.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What people see when a page stays closed before the console could show anything. */
public final class RefusalPage {

  private RefusalPage() {}

  public static void write(HttpServletResponse response, SignalboxException problem)
      throws IOException {
    EntrancePage.write(
        response,
        problem.code().kind().status(),
        "This page stays closed",
        Notice.problem(problem.sentence()),
        "<p class=\"aside\">Id of this answer: <code>%s</code></p>\n"
            .formatted(Html.escape(RequestId.current())));
  }
}
