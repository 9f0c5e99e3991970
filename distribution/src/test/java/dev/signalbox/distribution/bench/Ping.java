package dev.signalbox.distribution.bench;

import dev.signalbox.distribution.PluginSource;
import java.util.Map;

/** The smallest plugin that answers: one endpoint, a body of 1 kB. */
final class Ping {

  static final String PATH = "/api/plugins/ping/ping";
  static final String BODY = "{\"text\":\"" + "x".repeat(1013) + "\"}";

  private static final String PACKAGE =
      """
      @NullMarked
      package dev.signalbox.plugins.ping;

      import org.jspecify.annotations.NullMarked;
      """;

  private static final String CONTROLLER =
      """
      package dev.signalbox.plugins.ping;

      import io.micronaut.http.annotation.Controller;
      import io.micronaut.http.annotation.Get;
      import io.micronaut.serde.annotation.Serdeable;

      @Controller
      class PingController {

        private static final Answer ANSWER = new Answer("x".repeat(1013));

        @Get("/ping")
        Answer ping() {
          return ANSWER;
        }

        @Serdeable
        record Answer(String text) {}
      }
      """;

  private Ping() {}

  static PluginSource source() {
    var folder = "dev/signalbox/plugins/ping/";
    return new PluginSource(
        "ping",
        Map.of(
            folder + "package-info.java", PACKAGE,
            folder + "PingController.java", CONTROLLER));
  }
}
