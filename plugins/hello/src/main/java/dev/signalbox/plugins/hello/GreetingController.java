package dev.signalbox.plugins.hello;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** For scripts that read: /api/plugins/hello/greetings. Changes are actions. */
@Controller("/greetings")
class GreetingController {

  private final GreetingService greetings;

  GreetingController(GreetingService greetings) {
    this.greetings = greetings;
  }

  @Get
  List<Greeting> latest() {
    return greetings.latest();
  }
}
