package dev.signalbox.platform.plugin.archive;

import com.github.zafarkhaja.semver.ParseException;
import com.github.zafarkhaja.semver.Version;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.archive.PluginManifest.Dependency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/** Reads {@code META-INF/MANIFEST.MF} and holds every entry that counts against its rules. */
public final class ManifestReader {

  private static final Descriptors DESCRIPTORS = new Descriptors();
  private static final String EXAMPLE_RANGE = "\">=0.1.0 & <0.2.0\"";

  private final String where;

  ManifestReader(String where) {
    this.where = where;
  }

  /** Reads a manifest that was found to be in order before. */
  public static PluginManifest read(String where, String text) {
    return new ManifestReader(where).read(text.getBytes(StandardCharsets.UTF_8));
  }

  PluginManifest read(byte[] content) {
    var manifest = parse(content);
    var entries = manifest.getMainAttributes();
    var id = PluginId.check(required(entries, "Plugin-Id"), where);
    var version = version(required(entries, "Plugin-Version"));
    required(entries, "Plugin-Provider");
    var descriptor = descriptor(manifest);
    range("Plugin-Requires", descriptor.getRequires());
    return new PluginManifest(
        id,
        version,
        descriptor.getProvider(),
        descriptor.getPluginDescription(),
        Objects.requireNonNullElse(descriptor.getLicense(), ""),
        descriptor.getRequires(),
        descriptor.getDependencies().stream().map(this::dependency).toList());
  }

  /** The same manifest as PF4J sees it. */
  public static PluginDescriptor descriptor(Manifest manifest) {
    return DESCRIPTORS.createPluginDescriptor(manifest);
  }

  private Manifest parse(byte[] content) {
    try {
      return new Manifest(new ByteArrayInputStream(content));
    } catch (IOException | IllegalArgumentException broken) {
      throw wrong("META-INF/MANIFEST.MF can't be read: %s.".formatted(broken.getMessage()));
    }
  }

  private String required(Attributes entries, String name) {
    var value = entries.getValue(name);
    if (value == null || value.isBlank()) {
      throw wrong(
          "META-INF/MANIFEST.MF has no %s. A plugin needs Plugin-Id, Plugin-Version and Plugin-Provider."
              .formatted(name));
    }
    if (value.length() > 200) {
      throw wrong("%s is longer than 200 letters.".formatted(name));
    }
    return value.strip();
  }

  private String version(String text) {
    try {
      return Version.parse(text).toString();
    } catch (ParseException | IllegalArgumentException notOne) {
      throw wrong(
          "the Plugin-Version \"%s\" is not a semantic version. Write three numbers, such as \"1.0.0\"."
              .formatted(Printable.text(text)));
    }
  }

  private Dependency dependency(PluginDependency dependency) {
    PluginId.check(dependency.getPluginId(), where + ", Plugin-Dependencies");
    range("Plugin-Dependencies", dependency.getPluginVersionSupport());
    return new Dependency(
        dependency.getPluginId(), dependency.getPluginVersionSupport(), dependency.isOptional());
  }

  private void range(String entry, @Nullable String range) {
    try {
      new DefaultVersionManager().checkVersionConstraint("1.0.0", range);
    } catch (RuntimeException notOne) {
      throw wrong(
          "%s holds \"%s\", which is no range of versions. Write it like %s."
              .formatted(entry, Printable.text(String.valueOf(range)), EXAMPLE_RANGE));
    }
  }

  private SignalboxException wrong(String sentence) {
    return new SignalboxException(PluginError.MANIFEST_WRONG, where + ": " + sentence);
  }

  private static final class Descriptors extends ManifestPluginDescriptorFinder {
    @Override
    protected PluginDescriptor createPluginDescriptor(Manifest manifest) {
      return super.createPluginDescriptor(manifest);
    }
  }
}
