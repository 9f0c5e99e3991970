package dev.signalbox.plugins.hello;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What can be asked, and what can be done. */
@Singleton
public class GreetingService {

  private final GreetingRepository greetings;
  private final EventBus events;
  private final Clock clock;

  GreetingService(GreetingRepository greetings, EventBus events, Clock clock) {
    this.greetings = greetings;
    this.events = events;
    this.clock = clock;
  }

  /** The event goes out when the greeting is committed, and not at all if it never is. */
  @Transactional
  public Greeting greet(String name) {
    if (name.isBlank()) {
      throw new SignalboxException(HelloError.NAME_MISSING, "Type the name of somebody to greet.");
    }
    var words = "Good to see you, %s.".formatted(name.strip());
    var greeting = greetings.save(new Greeting(null, name.strip(), words, clock.instant()));
    events.publish(new GreetingSaid(greeting));
    return greeting;
  }

  /** Newest first. */
  public List<Greeting> latest() {
    return greetings.findTop20OrderBySaidAtDesc();
  }

  public long count() {
    return greetings.count();
  }
}
