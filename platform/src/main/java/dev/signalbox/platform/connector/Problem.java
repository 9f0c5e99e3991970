package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorError;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try, when it was no success.
 *
 * @param undone whether the product surely did not do what it was told
 * @param passing whether it may go well a moment later
 * @param sick whether it speaks against the product's health, rather than against the call
 * @param retryAfter when the product wants to be asked again
 */
record Problem(
    ConnectorError error,
    String sentence,
    int status,
    String productCode,
    boolean undone,
    boolean passing,
    boolean sick,
    Optional<Duration> retryAfter,
    @Nullable Throwable cause) {

  /** One that nothing was sent for. */
  static Problem unsent(ConnectorError error, String sentence) {
    return new Problem(error, sentence, 0, "", true, false, false, Optional.empty(), null);
  }
}
