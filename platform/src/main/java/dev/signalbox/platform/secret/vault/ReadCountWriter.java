package dev.signalbox.platform.secret.vault;

import dev.signalbox.platform.Part;
import io.micronaut.core.annotation.Order;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Writes the counts of reads down every few seconds, and for the last time at the end. */
@Order(1_000)
@Singleton
class ReadCountWriter implements Part {

  private final ReadCounts counts;

  ReadCountWriter(ReadCounts counts) {
    this.counts = counts;
  }

  @Override
  public void start() {}

  @Scheduled(fixedDelay = "10s", initialDelay = "10s")
  void write() {
    counts.write();
  }

  @Override
  public void stop() {
    counts.write();
  }
}
