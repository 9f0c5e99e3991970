package dev.signalbox.distribution.opsctl;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Logs in as a browser does, has a token made, and logs out. */
final class PasswordLogin implements AutoCloseable {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final URI console;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  PasswordLogin(URI console) {
    this.console = console;
  }

  String token(String name, String password, int days) {
    var form = "name=" + encoded(name) + "&password=" + encoded(password);
    var status = post("/login", form, FORM, "").status();
    if (status != 303) {
      throw new Trouble(
          ExitCode.LOGIN_NEEDED,
          status == 429
              ? "Too many attempts; please wait a few minutes."
              : "The name or the password is wrong.");
    }
    var session = Json.parse(get("/api/session"), "The answer");
    if (session.path("passwordChangeNeeded").asBoolean()) {
      throw new Trouble(
          ExitCode.LOGIN_NEEDED,
          "Choose a password of your own first, on %s".formatted(console.resolve("/password")));
    }
    var csrf = Json.word(session.path("csrfToken"));
    var made = post("/api/tokens", wish(session, days).toString(), JSON, csrf);
    if (made.status() != 201) {
      throw Api.refused(made.status(), made.body());
    }
    post("/logout", "", FORM, csrf);
    return Json.word(Json.parse(made.body(), "The answer").path("secret"));
  }

  private static JsonNode wish(JsonNode session, int days) {
    return Json.object()
        .put("title", "opsctl on " + machine())
        .put("role", Json.word(session.path("role")))
        .put("readOnly", false)
        .put("expiresAt", Instant.now().plus(Duration.ofDays(days)).toString());
  }

  private record Answered(int status, String body) {}

  private String get(String path) {
    var request = HttpRequest.newBuilder(console.resolve(path)).build();
    return Api.send(http, request, BodyHandlers.ofString()).body();
  }

  private Answered post(String path, String body, String type, String csrf) {
    var request =
        HttpRequest.newBuilder(console.resolve(path))
            .header("Content-Type", type)
            .header("Origin", console.toString())
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = Api.send(http, request, BodyHandlers.ofString());
    return new Answered(answer.statusCode(), answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "a machine without a name";
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
