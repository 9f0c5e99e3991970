package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import dev.signalbox.platform.connector.record.CallLog;
import dev.signalbox.platform.connector.record.CallRecord;
import dev.signalbox.platform.connector.wire.Outgoing;
import dev.signalbox.platform.connector.wire.Wire;
import dev.signalbox.platform.http.RequestId;
import dev.signalbox.platform.run.RunMark;
import dev.signalbox.platform.secret.vault.Vault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A product that was called at least once: its free places, its circuit breaker, its condition. */
final class Product {

  private static final String DONE = "done";
  private static final int LATEST = 20;
  private static final int LEAST = 10;
  private static final int HALF = 50;
  private static final int PROBES = 3;

  private final ConnectorSettings settings;
  private final Sender sender;
  private final Judgement judgement;
  private final Vault vault;
  private final CallLog log;
  private final CallMetrics metrics;
  private final Clock clock;
  private final Semaphore places;
  private final CircuitBreaker breaker;
  private final Condition condition = new Condition();

  Product(
      ConnectorSettings settings,
      Wire wire,
      Judgement judgement,
      Vault vault,
      CallLog log,
      CallMetrics metrics,
      Clock clock) {
    this.settings = settings;
    this.sender = new Sender(settings, wire);
    this.judgement = judgement;
    this.vault = vault;
    this.log = log;
    this.metrics = metrics;
    this.clock = clock;
    this.places = new Semaphore(settings.get(ConnectorKeys.CONCURRENCY));
    this.breaker = CircuitBreaker.of(settings.name(), breakerConfig(settings));
    metrics.watch(this);
  }

  String name() {
    return settings.name();
  }

  int active() {
    return settings.get(ConnectorKeys.CONCURRENCY) - places.availablePermits();
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  Condition condition() {
    return condition;
  }

  <T> T call(Outgoing call, String plugin, Decoder<T> decoder) {
    var begin = System.nanoTime();
    var end = begin + settings.get(ConnectorKeys.TIMEOUT).toNanos();
    var requestId = RequestId.current();
    try (var keys = keys()) {
      var attempts = new Attempts(settings, sender, judgement, breaker, call, keys, requestId, end);
      var outcome = ConnectorError.CONNECTOR_CALL_WRONG.code();
      try {
        var value = inPlace(attempts, decoder);
        outcome = DONE;
        condition.good(clock.instant());
        return value;
      } catch (ConnectorException failure) {
        outcome = failure.error().code();
        condition.bad(clock.instant(), failure);
        throw failure;
      } finally {
        var took = Duration.ofNanos(System.nanoTime() - begin);
        metrics.count(name(), outcome, attempts.tries(), took);
        log.add(record(call, plugin, attempts, outcome, took, requestId));
      }
    }
  }

  private <T> T inPlace(Attempts attempts, Decoder<T> decoder) {
    try {
      if (!places.tryAcquire(
          settings.get(ConnectorKeys.TRY_TIMEOUT).toNanos(), TimeUnit.NANOSECONDS)) {
        throw refusal(
            ConnectorError.CONNECTOR_BUSY,
            "%s: all %d calls that are allowed at once are under way."
                .formatted(name(), settings.get(ConnectorKeys.CONCURRENCY)));
      }
      try {
        return attempts.run(decoder);
      } finally {
        places.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          ConnectorError.CONNECTOR_INTERRUPTED,
          name(),
          name() + ": the call was interrupted.",
          0,
          "",
          attempts.isUndone(),
          stopped);
    }
  }

  private Keys keys() {
    try {
      return Keys.of(settings, vault);
    } catch (IllegalStateException missing) {
      var refusal =
          refusal(ConnectorError.CONNECTOR_UNAUTHORIZED, String.valueOf(missing.getMessage()));
      condition.bad(clock.instant(), refusal);
      throw refusal;
    }
  }

  private ConnectorException refusal(ConnectorError error, String sentence) {
    return new ConnectorException(error, name(), sentence, 0, "", true, null);
  }

  private CallRecord record(
      Outgoing call,
      String plugin,
      Attempts attempts,
      String outcome,
      Duration took,
      String requestId) {
    return new CallRecord(
        0,
        clock.instant(),
        name(),
        plugin,
        call.method(),
        call.template(),
        attempts.status() == 0 ? null : attempts.status(),
        outcome,
        attempts.tries(),
        took.toMillis(),
        attempts.bytes(),
        requestId,
        RunMark.run(),
        RunMark.action());
  }

  private static CircuitBreakerConfig breakerConfig(ConnectorSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(LATEST)
        .minimumNumberOfCalls(LEAST)
        .failureRateThreshold(HALF)
        .waitDurationInOpenState(settings.get(ConnectorKeys.BREAKER_PAUSE))
        .permittedNumberOfCallsInHalfOpenState(PROBES)
        .build();
  }
}
