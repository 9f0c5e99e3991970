package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorAnswer;
import dev.signalbox.api.connector.ConnectorCall;
import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.api.connector.Paging;
import dev.signalbox.platform.connector.wire.CallPath;
import dev.signalbox.platform.connector.wire.Outgoing;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as it stands; each addition makes another one. */
final class PreparedCall implements ConnectorCall {

  /** Those that the connector sets itself, or that would say where the message ends. */
  private static final Set<String> OURS =
      Set.of(
          "authorization",
          "connection",
          "content-length",
          "cookie",
          "expect",
          "host",
          "idempotency-key",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-request-id");

  private final NamedConnector connector;
  private final Outgoing call;

  private PreparedCall(NamedConnector connector, Outgoing call) {
    this.connector = connector;
    this.call = call;
  }

  static PreparedCall of(NamedConnector connector, String method, String path, Object... values) {
    var target = checked(connector, () -> CallPath.of(path, values));
    return new PreparedCall(connector, new Outgoing(method, path, target, Map.of(), null, null));
  }

  @Override
  public PreparedCall query(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var parameter =
        checked(
            connector, () -> CallPath.query(name) + "=" + CallPath.query(String.valueOf(value)));
    var target = call.target() + (call.target().contains("?") ? "&" : "?") + parameter;
    return with(target, call.headers(), call.key(), call.body());
  }

  @Override
  public PreparedCall header(String name, String value) {
    return checked(
        connector,
        () -> {
          var sent = name.toLowerCase(Locale.ROOT);
          if (!sent.matches("[a-z0-9-]+") || OURS.contains(sent) || !isVisible(value)) {
            throw new IllegalArgumentException(
                "The header can't be sent: its name is that of one that the connector sets itself, or its value is no plain text.");
          }
          return withHeader(sent, value);
        });
  }

  @Override
  public PreparedCall idempotencyKey(String key) {
    return checked(
        connector,
        () -> {
          if (key.isBlank() || key.length() > 255 || !isVisible(key)) {
            throw new IllegalArgumentException("An idempotency key is 1 to 255 plain characters.");
          }
          return with(call.target(), call.headers(), key, call.body());
        });
  }

  @Override
  public PreparedCall json(Object body) {
    try {
      return body("application/json", connector.json().writeValueAsBytes(body));
    } catch (IOException | RuntimeException unwritable) {
      throw wrong(connector, "The body can't be written as JSON.", unwritable);
    }
  }

  @Override
  public PreparedCall body(String contentType, byte[] content) {
    var typed = header("Content-Type", contentType);
    return typed.with(call.target(), typed.call.headers(), call.key(), content);
  }

  @Override
  public ConnectorAnswer send() {
    return read(answer -> answer);
  }

  @Override
  public <T> T as(Class<T> type) {
    return as(Argument.of(type));
  }

  @Override
  public <T> List<T> asList(Class<T> type) {
    return as(Argument.listOf(type));
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    try {
      return Optional.of(as(type));
    } catch (ConnectorException failure) {
      if (failure.error() == ConnectorError.CONNECTOR_NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public <T> Stream<T> pages(Paging paging, Class<T> type) {
    return new PageWalk<>(this, paging, Argument.of(type), connector).stream();
  }

  JsonNode tree() {
    return as(Argument.of(JsonNode.class));
  }

  private <T> T as(Argument<T> type) {
    return read(answer -> required(connector.json().readValue(answer.bytes(), type)));
  }

  private <T> T read(Decoder<T> decoder) {
    return connector.caller().call(connector.name(), call, decoder);
  }

  private PreparedCall withHeader(String name, String value) {
    var headers = new TreeMap<>(call.headers());
    headers.put(name, value);
    return with(call.target(), headers, call.key(), call.body());
  }

  private PreparedCall with(
      String target, Map<String, String> headers, @Nullable String key, byte @Nullable [] body) {
    return new PreparedCall(
        connector, new Outgoing(call.method(), call.template(), target, headers, key, body));
  }

  private static <T> T required(@Nullable T value) throws IOException {
    if (value == null) {
      throw new IOException("The answer is null.");
    }
    return Objects.requireNonNull(value);
  }

  private static boolean isVisible(String text) {
    return text.matches("[\\x20-\\x7E]*");
  }

  private static <T> T checked(NamedConnector connector, Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException problem) {
      throw wrong(connector, String.valueOf(problem.getMessage()), problem);
    }
  }

  private static ConnectorException wrong(
      NamedConnector connector, String sentence, Throwable cause) {
    return new ConnectorException(
        ConnectorError.CONNECTOR_CALL_WRONG,
        connector.name(),
        connector.name() + ": " + sentence,
        0,
        "",
        true,
        cause);
  }
}
