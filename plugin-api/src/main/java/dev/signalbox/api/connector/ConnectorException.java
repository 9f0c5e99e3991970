package dev.signalbox.api.connector;

import dev.signalbox.api.error.SignalboxException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call to a product that came to nothing.
 *
 * <pre>{@code
 * catch (ConnectorException failure) {
 *   return switch (failure.error()) {
 *     case CONNECTOR_NOT_FOUND -> Settlement.notReceived();
 *     case CONNECTOR_CIRCUIT_OPEN, CONNECTOR_TIMEOUT -> ...
 *   };
 * }
 * }</pre>
 */
public final class ConnectorException extends SignalboxException {

  private static final long serialVersionUID = 1L;

  private final ConnectorError error;
  private final String connector;
  private final int status;
  private final String productCode;
  private final boolean undone;

  /**
   * @param status that the product answered with; 0 without an answer
   * @param productCode the {@code code} of the product's own error; may be empty
   * @param undone whether the product surely did not do what it was told
   */
  public ConnectorException(
      ConnectorError error,
      String connector,
      String sentence,
      int status,
      String productCode,
      boolean undone,
      @Nullable Throwable cause) {
    super(error, sentence, cause);
    this.error = error;
    this.connector = connector;
    this.status = status;
    this.productCode = productCode;
    this.undone = undone;
  }

  public ConnectorError error() {
    return error;
  }

  public String connector() {
    return connector;
  }

  /** What the product answered with; empty without an answer. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The {@code code} of the product's own error; may be empty. */
  public String productCode() {
    return productCode;
  }

  /**
   * Whether the product surely did not do what it was told: it refused, or was never reached, at
   * every try. An outside action that ends so did not happen, and is not settled.
   */
  public boolean isUndone() {
    return undone;
  }
}
