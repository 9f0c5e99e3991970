package dev.signalbox.distribution.bench;

import dev.signalbox.platform.action.ActionCall;
import dev.signalbox.platform.action.ActionGateway;
import dev.signalbox.platform.audit.Origin;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Audited actions beside the same two inserts without a console, by turns, on one server. */
final class Actions implements Measurement {

  private static final int CLIENTS = 32;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(10);

  @Override
  public String title() {
    return "Audited actions, %d clients".formatted(CLIENTS);
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.keep(InProcess.start(rig.folder().resolve("data")));
    console.execute(BenchAction.TABLE);
    var bare = TwoInserts.on(console.database().login(), rig.folder(), CLIENTS);
    act(console, WARM_UP);
    var share = 0.0;
    for (var round = 1; round <= ROUNDS; round++) {
      var fast = bare.perSecond(ROUND);
      rows.add("two inserts with %s, round %d".formatted(bare.name(), round), fast, "/s");
      var outcome = act(console, ROUND);
      rows.add("actions, round " + round, outcome.perSecond(), "/s");
      rows.add("actions, p50", outcome.times().milliseconds(0.5), "ms");
      rows.add("actions, p99", outcome.times().milliseconds(0.99), "ms");
      share += outcome.perSecond() / fast / ROUNDS;
    }
    rows.add("actions, share of the two inserts'", share * 100, "%", ">= 50 %");
  }

  private static Load.Outcome act(InProcess console, Duration duration) throws Exception {
    var gateway = console.get(ActionGateway.class);
    return Clients.run(CLIENTS, duration, () -> () -> gateway.run(call()));
  }

  private static ActionCall call() {
    return new ActionCall(
        BenchAction.ID,
        JsonNode.createObjectNode(Map.of("word", JsonNode.createStringNode("tea"))),
        InProcess.ADMIN,
        "",
        "",
        Set.of(),
        Optional.empty(),
        new Origin("api", "127.0.0.1", "bench"));
  }
}
