package dev.signalbox.plugins.hello;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener: what it hears has been committed. */
@Singleton
class GreetingLog {

  private static final Logger LOG = LoggerFactory.getLogger(GreetingLog.class);

  @EventListener
  void said(GreetingSaid said) {
    LOG.info("{} was greeted", said.greeting().name());
  }
}
