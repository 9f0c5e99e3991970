package dev.signalbox.platform.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/** Jetty's own counts, which cost no request anything more. */
@Singleton
final class RequestMetrics implements MeterBinder {

  private final StatisticsHandler statistics;

  RequestMetrics(RequestStatistics statistics) {
    this.statistics = statistics;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    responses(registry, "2xx", StatisticsHandler::getResponses2xx);
    responses(registry, "3xx", StatisticsHandler::getResponses3xx);
    responses(registry, "4xx", StatisticsHandler::getResponses4xx);
    responses(registry, "5xx", StatisticsHandler::getResponses5xx);
    Gauge.builder("http.requests.active", statistics, StatisticsHandler::getRequestsActive)
        .register(registry);
    TimeGauge.builder(
            "http.requests.time.mean",
            statistics,
            TimeUnit.NANOSECONDS,
            StatisticsHandler::getRequestTimeMean)
        .register(registry);
  }

  private void responses(
      MeterRegistry registry, String status, ToDoubleFunction<StatisticsHandler> count) {
    FunctionCounter.builder("http.responses", statistics, count)
        .tag("status", status)
        .register(registry);
  }
}
