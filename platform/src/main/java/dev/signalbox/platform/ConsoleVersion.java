package dev.signalbox.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this console, which plugins name in {@code Plugin-Requires}. */
@Singleton
public final class ConsoleVersion {

  private final String text;

  ConsoleVersion() {
    try (var in = ConsoleVersion.class.getResourceAsStream("/signalbox.version")) {
      if (in == null) {
        throw new IllegalStateException("signalbox.version is not on the class path");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Such as {@code 0.1.0}. */
  public String text() {
    return text;
  }
}
