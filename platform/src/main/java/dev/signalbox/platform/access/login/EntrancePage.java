package dev.signalbox.platform.access.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the pages before the console: no script, so that they work under the strictest
 * policy and whatever became of the rest.
 */
final class EntrancePage {

  private EntrancePage() {}

  static void write(
      HttpServletResponse response, int status, String title, @Nullable Notice notice, String body)
      throws IOException {
    var shown = notice == null ? "" : notice.html();
    var page = page(Html.escape(title), shown + body).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static String page(String title, String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>%1$s · Signalbox</title>
    <link rel="icon" href="/signalbox/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/signalbox/tokens.css">
    <link rel="stylesheet" href="/login.css">
    </head>
    <body>
    <main class="entrance">
    <p class="brand"><img src="/signalbox/mark.svg" width="32" height="32" alt=""> Signalbox</p>
    <section class="card" aria-labelledby="title">
    <h1 id="title">%1$s</h1>
    %2$s</section>
    </main>
    </body>
    </html>
    """
        .formatted(title, content);
  }

  /** A sentence above the form. */
  record Notice(boolean problem, String sentence) {

    static Notice problem(String sentence) {
      return new Notice(true, sentence);
    }

    static Notice news(String sentence) {
      return new Notice(false, sentence);
    }

    String html() {
      return "<p class=\"notice %s\" role=\"%s\">%s</p>\n"
          .formatted(
              problem ? "problem" : "news", problem ? "alert" : "status", Html.escape(sentence));
    }
  }
}
