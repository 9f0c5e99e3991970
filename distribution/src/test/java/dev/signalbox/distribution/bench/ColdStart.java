package dev.signalbox.distribution.bench;

import dev.signalbox.distribution.Layout;
import dev.signalbox.distribution.RunningConsole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** From the command until the login page is there, with a database that exists. */
final class ColdStart implements Measurement {

  private static final int TIMES = 5;

  @Override
  public String title() {
    return "Cold start to login page";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var data = rig.folder().resolve("data");
    // The first makes the database, the second learns which classes a start needs.
    RunningConsole.start(data).close();
    RunningConsole.start(data).close();
    rows.add("without AOT cache", starts(data, ""), "< 4000 ms");
    var cache = rig.folder().resolve("cache");
    var maker = Layout.home().resolve("bin/make-aot-cache").toString();
    var made = new ProcessBuilder(maker, cache.toString()).inheritIO().start().waitFor();
    if (made != 0) {
      throw new IllegalStateException("No AOT cache was made.");
    }
    rows.add("with AOT cache", starts(data, "-XX:AOTCache=" + cache), "< 2500 ms");
  }

  private static Samples starts(Path data, String options) throws Exception {
    var times = new long[TIMES];
    for (var i = 0; i < TIMES; i++) {
      var began = System.nanoTime();
      try (var console = RunningConsole.start(data, Map.of("SIGNALBOX_JAVA_OPTS", options));
          var http = HttpClient.newHttpClient()) {
        var login = HttpRequest.newBuilder(console.address().resolve("/login")).build();
        if (http.send(login, BodyHandlers.discarding()).statusCode() != 200) {
          throw new IllegalStateException("No login page.");
        }
        times[i] = System.nanoTime() - began;
      }
    }
    return Samples.of(times);
  }
}
