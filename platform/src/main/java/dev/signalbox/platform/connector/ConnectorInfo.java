package dev.signalbox.platform.connector;

import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a product is, as far as calls since the console's start tell.
 *
 * @param url where it is; the secret part of an address is not in it
 * @param state {@code unknown} before the first call; {@code open} when the product is left alone;
 *     {@code trying} when a few calls find out whether it is back; {@code closed} when all is well
 * @param active how many calls are under way
 * @param error of the latest call that failed
 */
@Serdeable
record ConnectorInfo(
    String name,
    String url,
    List<String> plugins,
    String state,
    int active,
    long calls,
    long failures,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable String code,
    @Nullable String error) {

  static ConnectorInfo of(ConnectorSettings settings, Optional<Product> called) {
    var condition = called.map(Product::condition).orElseGet(Condition::new);
    var failure = condition.lastFailure();
    return new ConnectorInfo(
        settings.name(),
        settings.get(ConnectorKeys.URL).toString(),
        settings.find(ConnectorKeys.PLUGINS).orElse(List.of()),
        called.map(product -> word(product.breaker().getState())).orElse("unknown"),
        called.map(Product::active).orElse(0),
        condition.calls(),
        condition.failures(),
        condition.lastSuccess(),
        failure == null ? null : failure.at(),
        failure == null ? null : failure.code(),
        failure == null ? null : failure.sentence());
  }

  private static String word(CircuitBreaker.State state) {
    return switch (state) {
      case CLOSED, DISABLED, METRICS_ONLY -> "closed";
      case HALF_OPEN -> "trying";
      case OPEN, FORCED_OPEN -> "open";
    };
  }
}
