package dev.signalbox.platform.access.token;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A token that somebody wants.
 *
 * @param title what it is for
 */
@Serdeable
@Introspected
public record TokenRequest(
    @NotNull String title, @NotNull Role role, boolean readOnly, @NotNull Instant expiresAt) {

  static final Duration LONGEST = Duration.ofDays(366);

  private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,80}");

  void check(Instant now) {
    if (!PLAIN.matcher(title.strip()).matches()) {
      throw new SignalboxException(
          TokenError.TOKEN_TITLE_NOT_PLAIN,
          "Say in 1 to 80 characters on one line what the token is for.");
    }
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw new SignalboxException(
          TokenError.TOKEN_TIME_NOT_POSSIBLE,
          "A token ends in the future, and after a year at the latest.");
    }
  }
}
