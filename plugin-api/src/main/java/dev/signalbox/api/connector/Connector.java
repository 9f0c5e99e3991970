package dev.signalbox.api.connector;

/**
 * One product outside. Nothing is sent before the {@link ConnectorCall} is told to. It is safe to
 * keep and to use from any thread; calls wait, so they belong outside of transactions.
 *
 * <p>A path is a template below the configured address. Each {@code {name}} in it takes the next of
 * the variables, which is encoded as one segment, whatever is in it; so what people type can go
 * into a variable, and never into the template. Absolute addresses, {@code //}, {@code ..} and
 * control characters are refused.
 */
public interface Connector {

  String name();

  /** Whether it is configured, and this plugin may use it. */
  boolean isAvailable();

  ConnectorCall get(String path, Object... variables);

  ConnectorCall head(String path, Object... variables);

  /** Is tried again only when it has an idempotency key. */
  ConnectorCall post(String path, Object... variables);

  ConnectorCall put(String path, Object... variables);

  /** Is tried again only when it has an idempotency key. */
  ConnectorCall patch(String path, Object... variables);

  ConnectorCall delete(String path, Object... variables);
}
