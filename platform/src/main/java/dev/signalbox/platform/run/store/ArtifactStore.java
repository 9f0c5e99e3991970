package dev.signalbox.platform.run.store;

import dev.signalbox.api.run.RunArtifact;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The evidence that runs leave. */
@Singleton
public final class ArtifactStore {

  private static final String COLUMNS =
      "number, kind, name, content_type, target, at, octet_length(content) as size";

  private final Statements statements;

  ArtifactStore(Statements statements) {
    this.statements = statements;
  }

  /** Callers take turns for one run, since its artifacts are numbered. */
  public void add(UUID run, NewArtifact artifact, Instant now) {
    statements.update(
        """
        insert into signalbox.run_artifact (run, number, kind, name, content_type, target, content, at)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
        from signalbox.run_artifact where run = ?
        """,
        run,
        artifact.kind().name().toLowerCase(Locale.ROOT),
        artifact.name(),
        artifact.contentType(),
        artifact.target(),
        artifact.content(),
        now,
        run);
  }

  public List<RunArtifact> list(UUID run) {
    return statements.list(
        "select " + COLUMNS + " from signalbox.run_artifact where run = ? order by number",
        ArtifactStore::read,
        run);
  }

  public Optional<RunArtifact> find(UUID run, int number) {
    return statements.first(
        "select " + COLUMNS + " from signalbox.run_artifact where run = ? and number = ?",
        ArtifactStore::read,
        run,
        number);
  }

  public Optional<byte[]> content(UUID run, int number) {
    return statements.first(
        "select content from signalbox.run_artifact where run = ? and number = ?",
        row -> row.getBytes(1),
        run,
        number);
  }

  private static RunArtifact read(ResultSet row) throws SQLException {
    return new RunArtifact(
        row.getInt("number"),
        RunArtifact.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        row.getString("content_type"),
        row.getLong("size"),
        row.getString("target"),
        Statements.time(row, "at"));
  }

  /** One that is to be kept. */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the database only
  public record NewArtifact(
      RunArtifact.Kind kind, String name, String contentType, String target, byte[] content) {}
}
