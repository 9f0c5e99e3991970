package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorException;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How calls to a product went since the console was started. */
final class Condition {

  private final LongAdder calls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile @Nullable Instant lastSuccess;
  private volatile @Nullable Failure lastFailure;

  void good(Instant at) {
    calls.increment();
    lastSuccess = at;
  }

  void bad(Instant at, ConnectorException failure) {
    calls.increment();
    failures.increment();
    lastFailure = new Failure(at, failure.error().code(), failure.sentence());
  }

  long calls() {
    return calls.sum();
  }

  long failures() {
    return failures.sum();
  }

  @Nullable Instant lastSuccess() {
    return lastSuccess;
  }

  @Nullable Failure lastFailure() {
    return lastFailure;
  }

  /** The latest call that came to nothing. */
  record Failure(Instant at, String code, String sentence) {}
}
