package dev.signalbox.platform.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does to a console what a browser would: keeps the session's cookie, says where requests come
 * from, and sends the token with changes. It follows no redirect.
 *
 * <pre>{@code
 * def browser = new TestBrowser(platform.port()).login("admin", password)
 * browser.send("POST", "/api/tokens", json).statusCode() == 201
 * }</pre>
 */
public final class TestBrowser {

  private static final Pattern CSRF_TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String origin;
  private String csrfToken = "";

  public TestBrowser(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  /** Logs in by the form; whether that went well is for the spec to ask. */
  public TestBrowser login(String name, String password) throws Exception {
    form("/login", Map.of("name", name, "password", password));
    var token = CSRF_TOKEN.matcher(get("/api/session").body());
    csrfToken = token.find() ? token.group(1) : "";
    return this;
  }

  /** From a one-time password to one of one's own. */
  public TestBrowser loginFirst(String name, String oneTime, String own) throws Exception {
    login(name, oneTime);
    form("/password", Map.of("current", oneTime, "next", own, "repeat", own));
    return this;
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return exchange("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return exchange(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Origin",
        origin);
  }

  /** As our own pages do it. */
  public HttpResponse<String> send(String method, String path, String json) throws Exception {
    return exchange(
        method,
        path,
        json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
        "Content-Type",
        "application/json",
        "Origin",
        origin,
        "X-CSRF-Token",
        csrfToken);
  }

  /** With the cookie and nothing else but what is named. */
  public HttpResponse<String> exchange(
      String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    // Specs speak plain HTTP where people would have a proxy with a certificate before it.
    cookies().forEach(cookie -> cookie.setSecure(false));
    return answer;
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public String origin() {
    return origin;
  }

  public String csrfToken() {
    return csrfToken;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
