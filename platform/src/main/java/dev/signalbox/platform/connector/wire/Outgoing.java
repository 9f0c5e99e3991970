package dev.signalbox.platform.connector.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, but for where the product is and its token.
 *
 * @param template of the path, which is what is recorded: variables may be anybody's secret
 * @param target the path below the connector's address, with its query
 * @param key under which the product does it once; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the product only
public record Outgoing(
    String method,
    String template,
    String target,
    Map<String, String> headers,
    @Nullable String key,
    byte @Nullable [] body) {

  /** Whether it does no harm when it arrives twice. */
  public boolean isRepeatable() {
    return key != null
        || switch (method) {
          case "GET", "HEAD", "PUT", "DELETE" -> true;
          default -> false;
        };
  }

  /** Whether it may be asked of another place below the same address. */
  public boolean mayBeLed() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** For people: {@code GET /builds/{id}}. */
  public String words() {
    return method + " " + (template.isEmpty() ? "/" : template);
  }
}
