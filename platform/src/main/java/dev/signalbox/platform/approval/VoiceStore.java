package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.approval.ApprovalVoice;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What was said about requests; only ever added to. Each call needs a transaction. */
@Singleton
public final class VoiceStore {

  private final Statements statements;
  private final Clock clock;

  VoiceStore(Statements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  /** The caller holds the request's lock, so that numbers are not given twice. */
  public void speak(UUID request, User person, ApprovalVoice.Kind kind, String comment) {
    statements.update(
        """
        insert into signalbox.approval_voice (request, number, person, person_name, role, kind,
          comment, at)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from signalbox.approval_voice
        where request = ?
        """,
        request,
        person.id(),
        person.name(),
        person.role().name(),
        kind.name().toLowerCase(Locale.ROOT),
        comment,
        clock.instant(),
        request);
  }

  /** The oldest first. */
  public List<ApprovalVoice> of(UUID request) {
    return statements.list(
        """
        select person, person_name, role, kind, comment, at from signalbox.approval_voice
        where request = ? order by number
        """,
        VoiceStore::voice,
        request);
  }

  private static ApprovalVoice voice(ResultSet row) throws SQLException {
    return new ApprovalVoice(
        row.getObject("person", UUID.class),
        row.getString("person_name"),
        Role.valueOf(row.getString("role")),
        ApprovalVoice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("comment"),
        Statements.time(row, "at"));
  }
}
