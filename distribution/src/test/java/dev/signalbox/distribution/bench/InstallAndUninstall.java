package dev.signalbox.distribution.bench;

import dev.signalbox.distribution.ConsoleClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/**
 * From sending an archive until the new plugin answers, and from the word to go until it is gone.
 */
final class InstallAndUninstall implements Measurement {

  private static final int WARM_UP = 10;
  private static final int TIMES = 50;

  @Override
  public String title() {
    return "Install to first answer, uninstall to gone (warm console)";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var client = Rig.client(rig.console());
    measure(client, "ping", rig.ping("1.0.0"), Ping.PATH, "without tables", "< 150 ms", rows);
    var greetings = "/api/plugins/hello/greetings";
    measure(client, "hello", rig.hello("1.0.0"), greetings, "with a migration", "< 350 ms", rows);
  }

  private static void measure(
      ConsoleClient client,
      String id,
      Path archive,
      String path,
      String kind,
      String promise,
      Report.Group rows)
      throws Exception {
    var there = new long[TIMES];
    var gone = new long[TIMES];
    for (var i = -WARM_UP; i < TIMES; i++) {
      var began = System.nanoTime();
      expect(client.install(archive), 201);
      expect(client.get(path), 200);
      var answered = System.nanoTime();
      expect(client.uninstall(id), 204);
      expect(client.get(path), 404);
      var ended = System.nanoTime();
      if (i >= 0) {
        there[i] = answered - began;
        gone[i] = ended - answered;
      }
    }
    rows.add("install " + kind, Samples.of(there), promise);
    rows.add("uninstall " + kind, Samples.of(gone), "");
  }

  static void expect(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          "%s answered %d instead of %d: %s"
              .formatted(answer.uri(), answer.statusCode(), status, answer.body()));
    }
  }
}
