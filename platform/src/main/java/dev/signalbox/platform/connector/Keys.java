package dev.signalbox.platform.connector;

import dev.signalbox.api.secret.SecretValue;
import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import dev.signalbox.platform.config.Setting;
import dev.signalbox.platform.secret.vault.Vault;
import java.util.Optional;

/** The secrets that go along with one call, read for it and closed after it. */
final class Keys implements AutoCloseable {

  private static final String PATH =
      "[A-Za-z0-9_~-][A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*";

  private final String header;
  private final Optional<SecretValue> token;
  private final Optional<SecretValue> path;

  private Keys(String header, Optional<SecretValue> token, Optional<SecretValue> path) {
    this.header = header;
    this.token = token;
    this.path = path;
  }

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence, when one is missing or can't be used
   */
  static Keys of(ConnectorSettings connector, Vault vault) {
    var keys =
        new Keys(
            connector.get(ConnectorKeys.TOKEN_HEADER),
            read(connector, ConnectorKeys.TOKEN_SECRET, vault),
            read(connector, ConnectorKeys.PATH_SECRET, vault));
    if (!keys.path.map(value -> matches(value, PATH)).orElse(true)
        || !keys.token.map(value -> matches(value, "[\\x20-\\x7E]+")).orElse(true)) {
      keys.close();
      throw new IllegalStateException(
          "A secret of the connector %s can't be sent: a token is visible ASCII, a path is made of plain segments with / between them."
              .formatted(connector.name()));
    }
    return keys;
  }

  private static Optional<SecretValue> read(
      ConnectorSettings connector, Setting<String> key, Vault vault) {
    return connector
        .find(key)
        .map(name ->
            vault
                .readAs("connector:" + connector.name(), name)
                .orElseThrow(() ->
                    new IllegalStateException(
                        "The secret %s, which connector.%s.%s names, does not exist; an administrator can create it."
                            .formatted(name, connector.name(), key.name()))));
  }

  /** What follows the connector's address, with a slash before it; empty when nothing does. */
  String path() {
    return path.map(value -> "/" + text(value)).orElse("");
  }

  boolean hasPath() {
    return path.isPresent();
  }

  String header() {
    return header;
  }

  /** The value of the header that carries the token; empty when there is none. */
  Optional<String> token() {
    return token
        .map(Keys::text)
        .map(text -> header.equalsIgnoreCase("Authorization") ? "Bearer " + text : text);
  }

  /** A sentence that a product had a part in, without the secrets that the product knows. */
  String mask(String sentence) {
    var masked = token.map(value -> value.maskIn(sentence)).orElse(sentence);
    return path.map(value -> value.maskIn(masked)).orElse(masked);
  }

  @Override
  public void close() {
    token.ifPresent(SecretValue::close);
    path.ifPresent(SecretValue::close);
  }

  private static boolean matches(SecretValue value, String pattern) {
    return text(value).matches(pattern);
  }

  private static String text(SecretValue value) {
    return value.use(String::new);
  }
}
