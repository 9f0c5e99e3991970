package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorAnswer;
import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import dev.signalbox.platform.connector.wire.Outgoing;
import dev.signalbox.platform.connector.wire.Trial;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call with all its tries. */
final class Attempts {

  private static final double GROWTH = 2.0;
  private static final double VARIATION = 0.5;

  private final ConnectorSettings settings;
  private final Sender sender;
  private final Judgement judgement;
  private final CircuitBreaker breaker;
  private final Outgoing call;
  private final Keys keys;
  private final String requestId;
  private final long end;
  private final IntervalFunction backoff;
  private int tries;
  private int status;
  private long bytes;
  private boolean undone = true;
  private @Nullable Problem last;

  Attempts(
      ConnectorSettings settings,
      Sender sender,
      Judgement judgement,
      CircuitBreaker breaker,
      Outgoing call,
      Keys keys,
      String requestId,
      long end) {
    this.settings = settings;
    this.sender = sender;
    this.judgement = judgement;
    this.breaker = breaker;
    this.call = call;
    this.keys = keys;
    this.requestId = requestId;
    this.end = end;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.get(ConnectorKeys.BACKOFF).toMillis(), GROWTH, VARIATION);
  }

  int tries() {
    return tries;
  }

  int status() {
    return status;
  }

  long bytes() {
    return bytes;
  }

  /** Whether nothing was done as far as one can tell; also when it is interrupted. */
  boolean isUndone() {
    return undone;
  }

  <T> T run(Decoder<T> decoder) throws InterruptedException {
    while (true) {
      switch (once(decoder)) {
        case Tried.Good<T>(var value) -> {
          return value;
        }
        case Tried.Bad<T>(var problem) -> awaitNext(problem);
      }
    }
  }

  private <T> Tried<T> once(Decoder<T> decoder) throws InterruptedException {
    if (!breaker.tryAcquirePermission()) {
      return new Tried.Bad<>(circuitOpen());
    }
    tries++;
    var before = undone;
    undone = false;
    var begin = System.nanoTime();
    Trial trial;
    try {
      trial = sender.send(call, keys, requestId, limit());
    } catch (InterruptedException | RuntimeException failure) {
      breaker.releasePermission();
      throw failure;
    }
    var tried = judge(trial, decoder);
    undone = tried instanceof Tried.Bad<T>(var problem) && problem.undone() && before;
    tell(tried, System.nanoTime() - begin);
    return tried;
  }

  private <T> Tried<T> judge(Trial trial, Decoder<T> decoder) {
    status = trial instanceof Trial.Answered answer ? answer.status() : 0;
    var problem = judgement.of(trial, what());
    if (problem.isPresent() || !(trial instanceof Trial.Answered answer)) {
      return new Tried.Bad<>(problem.orElseThrow());
    }
    bytes = answer.body().length;
    try {
      return new Tried.Good<>(
          decoder.read(new ConnectorAnswer(answer.status(), answer.headers(), answer.body())));
    } catch (IOException | RuntimeException unreadable) {
      return new Tried.Bad<>(malformed(unreadable));
    }
  }

  private void tell(Tried<?> tried, long nanos) {
    if (tried instanceof Tried.Bad<?>(var problem) && problem.sick()) {
      var cause = problem.cause();
      breaker.onError(
          nanos, TimeUnit.NANOSECONDS, cause == null ? new IOException(problem.sentence()) : cause);
    } else {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }
  }

  /** Returns when it is time for the next try; throws when there is none. */
  private void awaitNext(Problem problem) throws InterruptedException {
    var pause = pause(problem);
    if (pause.isEmpty()) {
      throw exception(problem);
    }
    last = problem;
    TimeUnit.NANOSECONDS.sleep(pause.get().toNanos());
  }

  private Optional<Duration> pause(Problem problem) {
    if (!problem.passing() || !call.isRepeatable() || tries >= settings.get(ConnectorKeys.TRIES)) {
      return Optional.empty();
    }
    var own = Duration.ofMillis(backoff.apply(tries));
    var wanted = problem.retryAfter().orElse(Duration.ZERO);
    var pause = own.compareTo(wanted) < 0 ? wanted : own;
    return pause.toNanos() < end - System.nanoTime() ? Optional.of(pause) : Optional.empty();
  }

  private Duration limit() {
    var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    var one = settings.get(ConnectorKeys.TRY_TIMEOUT);
    return left.compareTo(one) < 0 ? left : one;
  }

  /** When it opens between two tries, what went wrong before says more. */
  private Problem circuitOpen() {
    if (last != null) {
      throw exception(last);
    }
    return Problem.unsent(
        ConnectorError.CONNECTOR_CIRCUIT_OPEN,
        "%s: it failed so often that it is left alone for up to %d seconds."
            .formatted(what(), settings.get(ConnectorKeys.BREAKER_PAUSE).toSeconds() + 1));
  }

  private Problem malformed(Exception unreadable) {
    return new Problem(
        ConnectorError.CONNECTOR_MALFORMED,
        "%s: the answer is not what was to be expected.".formatted(what()),
        status,
        "",
        false,
        false,
        false,
        Optional.empty(),
        unreadable);
  }

  private ConnectorException exception(Problem problem) {
    return new ConnectorException(
        problem.error(),
        settings.name(),
        keys.mask(problem.sentence()),
        problem.status(),
        keys.mask(problem.productCode()),
        undone,
        problem.cause());
  }

  private String what() {
    return settings.name() + ", " + call.words();
  }
}
