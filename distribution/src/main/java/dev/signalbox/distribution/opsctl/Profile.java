package dev.signalbox.distribution.opsctl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Which console, and as whom. {@code OPSCTL_URL} and {@code OPSCTL_TOKEN} come before the file that
 * {@code opsctl login} writes, which nobody but its owner can read.
 */
final class Profile {

  static final URI USUAL = URI.create("http://127.0.0.1:7500");

  private final Path file;
  private final Map<String, String> environment;

  Profile(Map<String, String> environment) {
    this.environment = environment;
    var folder = environment.get("XDG_CONFIG_HOME");
    this.file =
        (folder == null || folder.isBlank()
                ? Path.of(Objects.requireNonNullElse(environment.get("HOME"), "."), ".config")
                : Path.of(folder))
            .resolve("signalbox/opsctl.properties");
  }

  URI url() {
    return given("OPSCTL_URL")
        .or(() -> Optional.ofNullable(stored().getProperty("url")))
        .map(URI::create)
        .orElse(USUAL);
  }

  /** The token that was made for this console; another's is nobody's business there. */
  Optional<String> tokenFor(URI console) {
    var given = given("OPSCTL_TOKEN");
    if (given.isPresent()) {
      return given.filter(token -> console.equals(url()));
    }
    var stored = stored();
    return Optional.ofNullable(stored.getProperty("token"))
        .filter(token -> console.toString().equals(stored.getProperty("url")));
  }

  Path file() {
    return file;
  }

  void keep(URI url, String token) {
    var properties = new Properties();
    properties.setProperty("url", url.toString());
    properties.setProperty("token", token);
    try {
      var folder = Objects.requireNonNull(file.getParent());
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
      var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, mine);
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether there was one to forget. */
  boolean forget() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<String> given(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Properties stored() {
    var properties = new Properties();
    if (Files.isReadable(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return properties;
  }
}
