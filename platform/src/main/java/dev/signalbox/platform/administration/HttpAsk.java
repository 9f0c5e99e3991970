package dev.signalbox.platform.administration;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.platform.access.address.ClientAddress;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who asks over HTTP, without reading the body. */
@Singleton
public final class HttpAsk {

  private static final String KEY = "Idempotency-Key";

  private final CurrentUser currentUser;
  private final ClientAddress addresses;

  HttpAsk(CurrentUser currentUser, ClientAddress addresses) {
    this.currentUser = currentUser;
    this.addresses = addresses;
  }

  public Ask of(HttpServletRequest request) {
    var key = Optional.ofNullable(request.getHeader(KEY)).filter(given -> !given.isBlank());
    return Ask.overHttp(currentUser.require(), addresses.of(request), key);
  }
}
