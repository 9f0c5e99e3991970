package dev.signalbox.platform.plugin.lifecycle;

import com.github.zafarkhaja.semver.Version;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.ConsoleVersion;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.archive.PluginManifest.Dependency;
import jakarta.inject.Singleton;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/** Whether a plugin fits this console and the other plugins; PF4J knows what ranges mean. */
@Singleton
final class Compatibility {

  private final Slots slots;
  private final VersionManager versions = new DefaultVersionManager();
  private final String console;

  Compatibility(Slots slots, ConsoleVersion console) {
    this.slots = slots;
    this.console = Version.parse(console.text()).toStableVersion().toString();
  }

  /** Before a plugin starts. */
  void checkStart(PluginManifest plugin) {
    if (!versions.checkVersionConstraint(console, plugin.requires())) {
      throw new SignalboxException(
          PluginError.NEEDS_OTHER_CONSOLE,
          "%s is for a console %s (Plugin-Requires); this one is %s."
              .formatted(plugin.label(), plugin.requires(), console));
    }
    plugin.dependencies().forEach(dependency -> check(plugin, dependency));
  }

  /** Before a plugin is installed or upgraded. */
  void checkInstall(PluginManifest plugin) {
    if (slots.dependencies(plugin).contains(plugin.id())) {
      throw new SignalboxException(
          PluginError.DEPENDENCY_CYCLE,
          "%s needs a plugin that needs %s itself (Plugin-Dependencies)."
              .formatted(plugin.label(), plugin.id()));
    }
    checkStart(plugin);
    for (var dependent : slots.dependents(plugin.id())) {
      for (var dependency : dependent.manifest().dependencies()) {
        if (dependency.id().equals(plugin.id()) && !fits(plugin.version(), dependency)) {
          throw new SignalboxException(
              PluginError.DEPENDENCY_VERSION,
              "%s can't take the place of the present version: %s needs %s %s."
                  .formatted(
                      plugin.label(),
                      dependent.manifest().label(),
                      plugin.id(),
                      dependency.range()));
        }
      }
    }
  }

  boolean isOlder(String version, String than) {
    return versions.compareVersions(version, than) < 0;
  }

  private void check(PluginManifest plugin, Dependency dependency) {
    var needed = slots.find(dependency.id());
    if (needed.isEmpty() || !needed.get().isRunning()) {
      if (dependency.optional()) {
        return;
      }
      throw new SignalboxException(
          PluginError.DEPENDENCY_MISSING,
          "%s needs the plugin %s (%s), which is %s."
              .formatted(
                  plugin.label(),
                  dependency.id(),
                  dependency.range(),
                  needed.isEmpty()
                      ? "not installed. Install it first"
                      : "not running. Enable it first"));
    }
    var present = needed.get().manifest();
    if (!fits(present.version(), dependency)) {
      throw new SignalboxException(
          PluginError.DEPENDENCY_VERSION,
          "%s needs %s %s; %s is installed."
              .formatted(plugin.label(), dependency.id(), dependency.range(), present.label()));
    }
  }

  private boolean fits(String version, Dependency dependency) {
    return versions.checkVersionConstraint(version, dependency.range());
  }
}
