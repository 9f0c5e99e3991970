package dev.signalbox.plugins.hello;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** For scripts: /api/plugins/hello/greetings. */
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

  @Post
  @Status(HttpStatus.CREATED)
  Greeting greet(@Body @Valid Request request) {
    return greetings.greet(request.name());
  }

  @Serdeable
  record Request(@NotBlank @Size(max = Greeting.LONGEST_NAME) String name) {}
}
