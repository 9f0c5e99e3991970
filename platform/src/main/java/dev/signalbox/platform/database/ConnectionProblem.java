package dev.signalbox.platform.database;

import dev.signalbox.api.error.SignalboxException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why there is no connection, in words that say which setting to look at. */
enum ConnectionProblem {
  UNKNOWN_HOST("There is no host of that name. Check database.url."),
  NO_ANSWER("Nothing answers there. Check host and port in database.url, and that it runs."),
  STARTING("It is still starting. A longer database.connect-deadline waits for it."),
  WRONG_PASSWORD("User or password is wrong. Check database.user and database.password."),
  NO_PASSWORD("It asks for a password. Set database.password or database.password-file."),
  NOT_LET_IN("It does not let this user in. Check database.user, and pg_hba.conf on the server."),
  NO_DATABASE("It has no database of that name. Create it, or check database.url."),
  FULL("It has no connection left. Raise its max_connections."),
  OTHER("Check database.url.");

  private final String sentence;

  ConnectionProblem(String sentence) {
    this.sentence = sentence;
  }

  static ConnectionProblem of(SQLException e) {
    if (e.getCause() instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    return switch (String.valueOf(e.getSQLState())) {
      case "08001", "08006" -> NO_ANSWER;
      case "08004" -> NO_PASSWORD;
      case "28P01" -> WRONG_PASSWORD;
      case "28000" -> NOT_LET_IN;
      case "3D000" -> NO_DATABASE;
      case "53300" -> FULL;
      case "57P03" -> STARTING;
      default -> OTHER;
    };
  }

  /** Whether waiting may help. */
  boolean mayPass() {
    return this == NO_ANSWER || this == STARTING || this == FULL;
  }

  SignalboxException exception(Login login, SQLException e) {
    var address = login.url().replaceFirst("\\?.*", "");
    return new SignalboxException(
        DatabaseError.DATABASE_UNREACHABLE,
        "No connection to the database %s as the user %s. %s (It says: %s)"
            .formatted(address, login.user(), sentence, e.getMessage()),
        e);
  }
}
