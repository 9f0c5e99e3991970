package dev.signalbox.platform.http;

import dev.signalbox.api.error.SignalboxException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a database that is away, which is nobody's mistake and passes, from all other failures. */
public final class DatabaseAway {

  private static final String SENTENCE =
      "The database can't be reached just now. Try again when it is back, which /health tells; a"
          + " change with the same Idempotency-Key is still one change.";

  private DatabaseAway() {}

  /** The refusal that people get instead of the failure, if that is what is behind it. */
  public static Optional<SignalboxException> behind(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(DatabaseAway::isAway)
        .findFirst()
        .map(away -> new SignalboxException(HttpError.DATABASE_AWAY, SENTENCE, failure));
  }

  /** The pool says without a state that a connection broke while it was in use. */
  private static boolean isAway(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    return failure instanceof SQLTransientConnectionException
        || "Connection is closed".equals(failure.getMessage())
        || state.startsWith("08")
        || state.matches("57P0[1-3]|53300");
  }
}
