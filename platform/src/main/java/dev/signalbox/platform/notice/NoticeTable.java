package dev.signalbox.platform.notice;

import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The notices that are to be sent, in the transaction that the caller is in. */
@Singleton
final class NoticeTable {

  /** Whoever takes one in hand has that long before another console takes it for lost. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final Statements statements;

  NoticeTable(Statements statements) {
    this.statements = statements;
  }

  /** Does nothing when there is one of this occasion already. */
  void add(String occasion, String text, Instant now) {
    statements.update(
        """
        insert into signalbox.notice (occasion, text, created_at, next_try_at) values (?, ?, ?, ?)
        on conflict (occasion) do nothing
        """,
        occasion,
        text,
        now,
        now);
  }

  /** Requests for approval that are new, about to expire, or have expired undecided. */
  void addApprovals(Instant now, Instant since, Instant soon) {
    statements.update(
        """
        insert into signalbox.notice (occasion, text, created_at, next_try_at)
        select word || ':' || id, format(sentence, title, target, requester_name, reason, rule_words), ?, ?
        from signalbox.approval_request,
          lateral (values
            ('approval-opened', 'Approval needed for %1$s %2$s: %3$s asks, because "%4$s". Who has to agree: %5$s.',
              state = 'waiting' and created_at > ?),
            ('approval-expiring', 'Nobody has decided yet, and it expires soon: %1$s %2$s, which %3$s asked for. Who has to agree: %5$s.',
              state = 'waiting' and expires_at < ? and expires_at - created_at > interval '1 hour'),
            ('approval-expired', 'Expired undecided: %1$s %2$s, which %3$s asked for.',
              state = 'expired' and decided_at > ?)
          ) as occasion (word, sentence, due)
        where due
        on conflict (occasion) do nothing
        """,
        now, now, since, soon, since);
  }

  void addOverrides(Instant now, Instant since) {
    statements.update(
        """
        insert into signalbox.notice (occasion, text, created_at, next_try_at)
        select 'gate-overridden:' || id, format('%s overrode the gate %s for %s. %s Reason: "%s".',
          actor_name, target, coalesce(input ->> 'action', 'an action'), detail, reason), ?, ?
        from signalbox.audit_entry
        where action = 'signalbox.gates.override' and outcome = 'done' and at > ?
        on conflict (occasion) do nothing
        """,
        now, now, since);
  }

  /** Takes the oldest ones that are due in hand. */
  List<Notice> claim(Instant now, int limit) {
    return statements.list(
        """
        update signalbox.notice set tries = tries + 1, next_try_at = ?
        where number in (
          select number from signalbox.notice where sent_at is null and next_try_at <= ?
          order by number limit ? for update skip locked)
        returning number, text, tries, created_at
        """,
        row ->
            new Notice(
                row.getLong("number"),
                row.getString("text"),
                row.getInt("tries"),
                Statements.time(row, "created_at")),
        now.plus(CLAIM),
        now,
        limit);
  }

  void sent(Notice notice, Instant at) {
    statements.update(
        "update signalbox.notice set sent_at = ?, problem = '' where number = ?",
        at,
        notice.number());
  }

  void failed(Notice notice, String problem, Instant nextTry) {
    statements.update(
        "update signalbox.notice set problem = ?, next_try_at = ? where number = ?",
        problem,
        nextTry,
        notice.number());
  }

  /** Drops what is too old to be news, sent or not. */
  void forget(Instant before) {
    statements.update("delete from signalbox.notice where created_at < ?", before);
  }

  /**
   * One that is in hand.
   *
   * @param tries this one included
   */
  record Notice(long number, String text, int tries, Instant created) {}
}
