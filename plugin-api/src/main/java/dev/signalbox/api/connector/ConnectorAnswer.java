package dev.signalbox.api.connector;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a product answered to a call that went well. */
public final class ConnectorAnswer {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * Keeps the body as it is.
   *
   * @param headers by their names in small letters
   */
  public ConnectorAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** From 200 to 299. */
  public int status() {
    return status;
  }

  /** The first one of this name, however it is written. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  public byte[] bytes() {
    return body.clone();
  }

  /** The body, taken for UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%d with %d bytes".formatted(status, body.length);
  }
}
