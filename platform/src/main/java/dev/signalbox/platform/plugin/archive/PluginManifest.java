package dev.signalbox.platform.plugin.archive;

import java.util.List;

/**
 * What an archive says about itself.
 *
 * @param version a semantic version
 * @param provider who made it; not proven
 * @param requires the range of console versions that it is for
 * @param dependencies the plugins that it needs
 */
public record PluginManifest(
    String id,
    String version,
    String provider,
    String description,
    String license,
    String requires,
    List<Dependency> dependencies) {

  public PluginManifest {
    dependencies = List.copyOf(dependencies);
  }

  /** Another plugin, and the range of its versions. */
  public record Dependency(String id, String range, boolean optional) {}

  /** As people speak of it: {@code hello 1.0.0}. */
  public String label() {
    return id + " " + version;
  }
}
