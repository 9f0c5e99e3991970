package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.LoginSession;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.Sessions;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.AccessTrail.Caller;
import dev.signalbox.platform.access.address.ClientAddress;
import dev.signalbox.platform.access.login.ActiveSession;
import dev.signalbox.platform.access.login.PasswordChange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who one is, where one is logged in, and one's own password. */
@Controller("/api")
class SessionController {

  private final CurrentUser currentUser;
  private final PasswordChange passwordChange;
  private final ClientAddress addresses;
  private final Sessions sessions;

  SessionController(
      CurrentUser currentUser,
      PasswordChange passwordChange,
      ClientAddress addresses,
      Sessions sessions) {
    this.currentUser = currentUser;
    this.sessions = sessions;
    this.passwordChange = passwordChange;
    this.addresses = addresses;
  }

  @Get("/session")
  SessionAnswer session(HttpRequest<?> request) {
    var user = currentUser.require();
    var active = active(request);
    return new SessionAnswer(
        user.id(),
        user.name(),
        user.fullName(),
        user.role(),
        active.map(found -> found.session().csrfToken()).orElse(null),
        active.map(found -> found.person().mustChange()).orElse(false));
  }

  @Get("/sessions")
  List<LoginSession> sessions() {
    return sessions.list();
  }

  @Post("/password")
  PasswordAnswer changePassword(
      HttpRequest<?> request, HttpServletRequest servlet, @Valid @Body PasswordRequest wanted) {
    var active =
        active(request)
            .orElseThrow(
                () -> new SignalboxException(AccessError.LOGIN_NEEDED, "Please log in first."));
    var caller = Caller.api(addresses.of(servlet));
    passwordChange.change(active, wanted.current(), wanted.next(), caller);
    return new PasswordAnswer(true);
  }

  private static Optional<ActiveSession> active(HttpRequest<?> request) {
    return request.getAttribute(Asker.ATTRIBUTE, Asker.Browser.class).map(Asker.Browser::active);
  }

  /**
   * @param csrfToken to be sent back as {@code X-CSRF-Token} with every change; scripts have none
   */
  @Serdeable
  record SessionAnswer(
      UUID id,
      String name,
      String fullName,
      Role role,
      @Nullable String csrfToken,
      boolean passwordChangeNeeded) {}

  @Serdeable
  record PasswordRequest(@NotNull String current, @NotNull String next) {

    @Override
    public String toString() {
      return "password request";
    }
  }

  @Serdeable
  record PasswordAnswer(boolean ok) {}
}
