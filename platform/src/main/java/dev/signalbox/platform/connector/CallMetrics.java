package dev.signalbox.platform.connector;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What monitoring sees of calls to products. */
@Singleton
final class CallMetrics {

  private static final String CONNECTOR = "connector";

  private final MeterRegistry registry;

  CallMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(Product product) {
    Gauge.builder("connector.calls.active", product, Product::active)
        .tag(CONNECTOR, product.name())
        .register(registry);
    Gauge.builder("connector.circuit.open", product, CallMetrics::isOpen)
        .tag(CONNECTOR, product.name())
        .register(registry);
  }

  void count(String connector, String outcome, int tries, Duration took) {
    Timer.builder("connector.calls")
        .tag(CONNECTOR, connector)
        .tag("outcome", outcome)
        .register(registry)
        .record(took);
    registry.counter("connector.tries", CONNECTOR, connector).increment(tries);
  }

  private static double isOpen(Product product) {
    return product.breaker().getState() == CircuitBreaker.State.CLOSED ? 0 : 1;
  }
}
