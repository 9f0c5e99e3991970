package dev.signalbox.plugins.runs;

import dev.signalbox.api.run.RunArtifact;
import java.util.Optional;
import java.util.UUID;

/** Where runs are found. */
final class RunPaths {

  static final String LIST = "runs";

  private RunPaths() {}

  static String of(UUID run) {
    return LIST + "/" + run;
  }

  static String log(UUID run) {
    return "/api/runs/" + run + "/log";
  }

  /** Of a link the page that it leads to, of all else the file. */
  static String artifact(UUID run, RunArtifact artifact) {
    return artifact.kind() == RunArtifact.Kind.LINK
        ? artifact.target()
        : "/api/runs/" + run + "/artifacts/" + artifact.number();
  }

  static Optional<UUID> id(String segment) {
    try {
      return Optional.of(UUID.fromString(segment));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
