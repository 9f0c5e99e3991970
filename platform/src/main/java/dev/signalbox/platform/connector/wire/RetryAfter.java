package dev.signalbox.platform.connector.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a product says when to come back: seconds, or a date. */
public final class RetryAfter {

  private RetryAfter() {}

  /** Empty for what says nothing that can be understood; never negative. */
  public static Optional<Duration> read(String header, Instant now) {
    var text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
