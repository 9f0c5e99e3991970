package dev.signalbox.distribution.bench;

import dev.signalbox.distribution.Layout;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs all measurements, or those that are named. */
public final class Bench {

  private Bench() {}

  public static void main(String[] names) throws Exception {
    var all = measurements();
    for (var name : names) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(
            "There is no measurement \"%s\". There are %s.".formatted(name, all.keySet()));
      }
    }
    var wanted = names.length == 0 ? all.keySet() : Set.copyOf(List.of(names));
    var folder = Files.createDirectories(Layout.tree().resolve("target/bench"));
    var report = new Report();
    for (var one : all.entrySet()) {
      if (wanted.contains(one.getKey())) {
        try (var rig = new Rig(Files.createTempDirectory(folder, one.getKey()))) {
          one.getValue().run(rig, report.group(one.getValue().title()));
        }
      }
    }
    report.write(folder.resolve("results.json"));
    System.out.println("\nWritten to target/bench/results.json");
  }

  private static Map<String, Measurement> measurements() {
    var all = new LinkedHashMap<String, Measurement>();
    all.put("install", new InstallAndUninstall());
    all.put("visible", new VisibleInBrowser());
    all.put("cycles", new Cycles());
    all.put("start", new ColdStart());
    all.put("memory", new Memory());
    all.put("throughput", new Throughput());
    all.put("actions", new Actions());
    all.put("audit", new Audit());
    all.put("events", new Events());
    return all;
  }
}
