package dev.signalbox.plugins.hello;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job: it runs for as long as the plugin does. */
@Singleton
class ForgetOldGreetings {

  private static final Logger LOG = LoggerFactory.getLogger(ForgetOldGreetings.class);

  private final GreetingRepository greetings;
  private final HelloConfig config;
  private final Clock clock;

  ForgetOldGreetings(GreetingRepository greetings, HelloConfig config, Clock clock) {
    this.greetings = greetings;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "1h")
  void run() {
    var forgotten = greetings.deleteBySaidAtBefore(clock.instant().minus(config.keep()));
    if (forgotten > 0) {
      LOG.info("Forgot {} old greetings", forgotten);
    }
  }
}
