package dev.signalbox.platform.trail.seal;

import dev.signalbox.api.audit.AuditVerification;
import dev.signalbox.platform.trail.snapshot.Snapshot;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Holds the log against its seals. However long it is, one seal's entries are in memory. */
@Singleton
public final class Verifier {

  private final Snapshot snapshot;
  private final SealHash hash;

  Verifier(Snapshot snapshot, SealHash hash) {
    this.snapshot = snapshot;
    this.hash = hash;
  }

  public AuditVerification verify() {
    try {
      return snapshot.read(this::verify);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private AuditVerification verify(Connection connection) throws SQLException {
    try (var entries = new EntryStream(connection);
        var seals =
            connection.prepareStatement(
                "select %s from signalbox.audit_seal order by sequence".formatted(Seal.COLUMNS))) {
      seals.setFetchSize(16);
      var walk = new Walk(entries, hash);
      try (var rows = seals.executeQuery()) {
        while (rows.next()) {
          walk.pass(Seal.of(rows));
        }
      }
      return walk.end();
    }
  }
}
