package dev.signalbox.distribution;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A script that talks to a console over HTTP with an API token of the administrator's. */
public final class ConsoleClient {

  private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");

  private final URI console;
  private final String token;
  private final HttpClient http;

  private ConsoleClient(URI console, String token, HttpClient http) {
    this.console = console;
    this.token = token;
    this.http = http;
  }

  /** Changes the generated password of a fresh console to the given one. */
  public static ConsoleClient ofFresh(RunningConsole fresh, String password) throws Exception {
    return ofFresh(fresh.address(), fresh.generatedPassword().orElseThrow(), password);
  }

  /** The same, for one that tells its generated password in another way. */
  public static ConsoleClient ofFresh(URI fresh, String generated, String password)
      throws Exception {
    changePassword(fresh, "admin", generated, password);
    return of(fresh, password);
  }

  /** What somebody does who was given a password that they have to change. */
  public static void changePassword(
      RunningConsole console, String name, String current, String next) throws Exception {
    changePassword(console.address(), name, current, next);
  }

  private static void changePassword(URI console, String name, String current, String next)
      throws Exception {
    var http = browser();
    logIn(http, console, name, current);
    var change = "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next);
    change(http, console, "/api/password", change);
  }

  /** Logs in and has a token made. */
  public static ConsoleClient of(RunningConsole console, String password) throws Exception {
    return of(console.address(), password);
  }

  private static ConsoleClient of(URI console, String password) throws Exception {
    var http = browser();
    logIn(http, console, "admin", password);
    var wish =
        "{\"title\":\"specs\",\"role\":\"ADMIN\",\"readOnly\":false,\"expiresAt\":\"%s\"}"
            .formatted(Instant.now().plus(Duration.ofDays(1)));
    var answer = change(http, console, "/api/tokens", wish);
    return new ConsoleClient(console, first(SECRET, answer), HttpClient.newHttpClient());
  }

  public String token() {
    return token;
  }

  /** Installs an archive, or upgrades to it. */
  public HttpResponse<String> install(Path archive) throws Exception {
    return send(
        "POST", "/api/plugins?name=" + archive.getFileName(), BodyPublishers.ofFile(archive));
  }

  public HttpResponse<String> uninstall(String id) throws Exception {
    return send(
        "DELETE",
        "/api/plugins/" + id + "?data=delete&reason=not+needed+any+more&confirm=" + id,
        BodyPublishers.noBody(),
        "application/json");
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, BodyPublishers.noBody());
  }

  public HttpResponse<String> post(String path, String json) throws Exception {
    return send("POST", path, BodyPublishers.ofString(json), "application/json");
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws Exception {
    return send(method, path, body, "application/octet-stream");
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
      throws Exception {
    var request =
        HttpRequest.newBuilder(console.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private static void logIn(HttpClient http, URI console, String name, String password)
      throws Exception {
    var form = Map.of("name", name, "password", password);
    var text =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(console.resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", console.toString())
            .POST(BodyPublishers.ofString(text))
            .build();
    expect(http.send(request, BodyHandlers.ofString()), 303);
  }

  private static String change(HttpClient http, URI console, String path, String json)
      throws Exception {
    var session =
        http.send(
            HttpRequest.newBuilder(console.resolve("/api/session")).build(),
            BodyHandlers.ofString());
    var request =
        HttpRequest.newBuilder(console.resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", console.toString())
            .header("X-CSRF-Token", first(CSRF, session.body()))
            .POST(BodyPublishers.ofString(json))
            .build();
    return expect(http.send(request, BodyHandlers.ofString()), 200, 201);
  }

  private static String expect(HttpResponse<String> answer, int... statuses) throws IOException {
    for (var status : statuses) {
      if (answer.statusCode() == status) {
        return answer.body();
      }
    }
    throw new IOException(
        answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
  }

  private static String first(Pattern pattern, String text) throws IOException {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("No " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
