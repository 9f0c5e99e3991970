package dev.signalbox.platform.run.evidence;

import dev.signalbox.api.run.LineKind;
import dev.signalbox.api.run.RunArtifact;
import dev.signalbox.platform.run.node.RunNews;
import dev.signalbox.platform.run.store.ArtifactStore;
import dev.signalbox.platform.run.store.ArtifactStore.NewArtifact;
import dev.signalbox.platform.run.store.Text;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what runs leave. What is too much is left out, and the run's log says so. */
@Singleton
public final class Artifacts {

  static final int MOST = 200;
  static final long LARGEST = 10_000_000;
  static final long MOST_BYTES = 50_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Artifacts.class);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TARGET = 2_000;

  private final ArtifactStore store;
  private final RunNews news;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Artifacts(
      ArtifactStore store,
      RunNews news,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.store = store;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  void add(UUID run, NewArtifact given, Journal journal) {
    var artifact = named(given);
    try {
      var refusal =
          transactions.executeWrite(_ -> {
            var why = refusal(artifact, store.list(run));
            if (why.isEmpty()) {
              store.add(run, artifact, clock.instant());
              news.changed(run);
            }
            return why;
          });
      if (!refusal.isEmpty()) {
        journal.add(LineKind.WARNING, "%s was not kept: %s".formatted(artifact.name(), refusal));
      }
    } catch (RuntimeException failure) {
      LOG.error("An artifact of the run {} could not be kept", run, failure);
      journal.add(
          LineKind.WARNING,
          "%s could not be kept; the console's log has the reason.".formatted(artifact.name()));
    }
  }

  private static NewArtifact named(NewArtifact given) {
    return new NewArtifact(
        given.kind(),
        Text.shortened(given.name().strip(), LONGEST_NAME),
        plain(given.contentType()),
        Text.clean(given.target()),
        given.content());
  }

  /** Goes into a header later. */
  private static String plain(String contentType) {
    return contentType.matches("[\\w.+-]+/[\\w.+-]+(; ?charset=[\\w-]+)?")
        ? contentType
        : "application/octet-stream";
  }

  private static String refusal(NewArtifact artifact, List<RunArtifact> kept) {
    var size = artifact.content().length;
    if (kept.size() >= MOST) {
      return "a run keeps %,d artifacts.".formatted(MOST);
    }
    if (size > LARGEST) {
      return "it has %,d bytes, and %,d are the most.".formatted(size, LARGEST);
    }
    if (artifact.target().length() > LONGEST_TARGET) {
      return "its address is longer than %,d characters.".formatted(LONGEST_TARGET);
    }
    var together = size + kept.stream().mapToLong(RunArtifact::size).sum();
    return together > MOST_BYTES
        ? "the artifacts of a run have %,d bytes together at most.".formatted(MOST_BYTES)
        : "";
  }
}
