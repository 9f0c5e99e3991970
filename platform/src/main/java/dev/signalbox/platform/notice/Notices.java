package dev.signalbox.platform.notice;

import dev.signalbox.api.connector.Connector;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.api.connector.Connectors;
import dev.signalbox.platform.notice.NoticeTable.Notice;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a Slack channel what people have to know. What is to be told is found in the database and
 * kept there until it is told, so a console that dies loses nothing. Without a connector of the
 * name {@value #CONNECTOR} nothing happens.
 */
@Singleton
class Notices {

  static final String CONNECTOR = "slack";

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int AT_ONCE = 20;
  private static final Duration NEWS = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration OLD = Duration.ofDays(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final NoticeTable table;
  private final Connector slack;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Notices(
      NoticeTable table,
      Connectors connectors,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.table = table;
    this.slack = connectors.of(CONNECTOR);
    this.transactions = transactions;
    this.clock = clock;
  }

  boolean areOn() {
    return slack.isAvailable();
  }

  /** In the transaction that the caller is in; once for an occasion. */
  void add(String occasion, String text) {
    if (areOn()) {
      table.add(occasion, text, clock.instant());
    }
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "10s")
  void run() {
    if (areOn()) {
      collect();
      send();
    }
  }

  private void collect() {
    var now = clock.instant();
    transactions.executeWrite(_ -> {
      table.addApprovals(now, now.minus(NEWS), now.plus(SOON));
      table.addOverrides(now, now.minus(NEWS));
      table.forget(now.minus(OLD));
      return now;
    });
  }

  private void send() {
    var due = transactions.executeWrite(_ -> table.claim(clock.instant(), AT_ONCE));
    due.stream().sorted(Comparator.comparingLong(Notice::number)).forEach(this::send);
  }

  /** A notice whose sending may have gone well is sent again: twice is better than never. */
  private void send(Notice notice) {
    try {
      slack.post("").json(Map.of("text", escaped(notice.text()))).send();
      transactions.executeWrite(_ -> {
        table.sent(notice, clock.instant());
        return notice;
      });
    } catch (ConnectorException failure) {
      var next = next(notice);
      LOG.warn("A notice is not sent yet, and is tried again at {}: {}", next, failure.sentence());
      transactions.executeWrite(_ -> {
        table.failed(notice, failure.sentence(), next);
        return notice;
      });
    }
  }

  private Instant next(Notice notice) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(notice.tries() - 1, 10));
    return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  /** So that nobody calls the whole channel by what they type as a reason. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
