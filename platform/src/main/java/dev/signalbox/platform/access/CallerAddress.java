package dev.signalbox.platform.access;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Where whoever is behind what runs on this thread sits; empty where nobody knows. */
@Singleton
public final class CallerAddress {

  private final List<UserSource> sources;

  CallerAddress(List<UserSource> sources) {
    this.sources = sources;
  }

  public String now() {
    return sources.stream()
        .map(UserSource::address)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }
}
