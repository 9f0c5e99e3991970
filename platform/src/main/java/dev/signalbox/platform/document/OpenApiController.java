package dev.signalbox.platform.document;

import dev.signalbox.api.access.CurrentUser;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** The document for whoever asks: what they may not use is not in it. */
@Controller("/api/openapi.json")
final class OpenApiController {

  private final OpenApiDocument document;
  private final CurrentUser currentUser;

  OpenApiController(OpenApiDocument document, CurrentUser currentUser) {
    this.document = document;
    this.currentUser = currentUser;
  }

  @Get
  Map<String, Object> get() {
    return document.to(currentUser.require());
  }
}
