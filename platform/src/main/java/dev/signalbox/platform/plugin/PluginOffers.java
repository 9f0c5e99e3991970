package dev.signalbox.platform.plugin;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.archive.Archive;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The archives that were received on this node and wait to be accepted, by their checksum. One that
 * several people have sent is there until the last of them lets go of it.
 */
@Singleton
public final class PluginOffers {

  /** Longer than an approval waits. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private final Clock clock;
  private final Map<String, Kept> kept = new HashMap<>();

  private record Kept(PluginOffer offer, int holders, Instant since) {

    Kept with(int more) {
      return new Kept(offer, holders + more, since);
    }
  }

  PluginOffers(Clock clock) {
    this.clock = clock;
  }

  synchronized PluginOffer keep(Archive archive, String fileName) {
    var sha256 = archive.sha256();
    var known = kept.get(sha256);
    if (known != null) {
      delete(archive.file());
      kept.put(sha256, known.with(1));
      return known.offer();
    }
    var offer = new PluginOffer(archive, fileName, () -> release(sha256));
    kept.put(sha256, new Kept(offer, 1, clock.instant()));
    return offer;
  }

  public synchronized Optional<PluginOffer> find(String sha256) {
    return Optional.ofNullable(kept.get(sha256)).map(Kept::offer);
  }

  /** One that has to be there. */
  public PluginOffer get(String sha256) {
    return find(sha256)
        .orElseThrow(() ->
            new SignalboxException(
                PluginError.NO_SUCH_OFFER,
                "There is no archive with the checksum %s here. Send it again, to POST /api/plugins."
                    .formatted(sha256)));
  }

  private synchronized void release(String sha256) {
    var known = kept.get(sha256);
    if (known == null) {
      return;
    }
    if (known.holders() > 1) {
      kept.put(sha256, known.with(-1));
    } else {
      kept.remove(sha256);
      delete(known.offer().archive().file());
    }
  }

  /** Nobody lets go of those that wait for an approval which never comes. */
  @Scheduled(fixedDelay = "1h")
  synchronized void forgetOld() {
    var oldest = clock.instant().minus(LONGEST);
    kept.values()
        .removeIf(known -> {
          var isOld = known.since().isBefore(oldest);
          if (isOld) {
            delete(known.offer().archive().file());
          }
          return isOld;
        });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
