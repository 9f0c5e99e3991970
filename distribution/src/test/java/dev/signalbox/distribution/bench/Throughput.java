package dev.signalbox.distribution.bench;

import static dev.signalbox.distribution.bench.InstallAndUninstall.expect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A plugin's endpoint beside a bare servlet with the same body, by turns, on the same machine. */
final class Throughput implements Measurement {

  private static final int CONNECTIONS = 32;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(10);

  @Override
  public String title() {
    return "A trivial endpoint, 1 kB of JSON, " + CONNECTIONS + " connections";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.console();
    var client = Rig.client(console);
    expect(client.install(rig.ping("1.0.0")), 201);
    var login = Map.of("Authorization", "Bearer " + client.token());
    var plugin = new Load(console.address().resolve(Ping.PATH), login, CONNECTIONS);
    var bare = new Load(bareServer(rig).resolve("/"), Map.of(), CONNECTIONS);
    plugin.run(WARM_UP);
    bare.run(WARM_UP);
    var share = 0.0;
    for (var round = 1; round <= ROUNDS; round++) {
      var fast = add("bare servlet", round, bare.run(ROUND), rows);
      share += add("plugin", round, plugin.run(ROUND), rows) / fast / ROUNDS;
    }
    rows.add("plugin, share of the bare servlet's", share * 100, "%", ">= 50 %");
  }

  private static double add(String name, int round, Load.Outcome outcome, Report.Group rows) {
    rows.add(name + ", round " + round, outcome.perSecond(), "/s");
    rows.add(name + ", p99", outcome.times().milliseconds(0.99), "ms");
    return outcome.perSecond();
  }

  /** In a process of its own, with the console's options. */
  private static URI bareServer(Rig rig) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Ping.BODY)
            .redirectErrorStream(true)
            .start();
    rig.keep(process::destroy);
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = reader.readLine()) != null) {
      if (line.startsWith("is open on ")) {
        return URI.create(line.substring("is open on ".length()));
      }
    }
    throw new IOException("The bare server did not start.");
  }
}
