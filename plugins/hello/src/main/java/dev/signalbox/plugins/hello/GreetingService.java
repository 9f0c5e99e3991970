package dev.signalbox.plugins.hello;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** What can be asked, and what the action does. */
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

  /** Within an action: the event goes out when the greeting is committed, or not at all. */
  Greeting greet(String name) {
    if (name.strip().equalsIgnoreCase("nobody")) {
      throw new SignalboxException(
          HelloError.NOBODY_THERE, "Nobody can't be greeted. Type the name of somebody.");
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
}
