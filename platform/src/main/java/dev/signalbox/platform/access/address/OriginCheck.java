package dev.signalbox.platform.access.address;

import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser sent the request from one of our own pages. Browsers say so themselves, and no
 * page can make them say anything else.
 */
@Singleton
public final class OriginCheck {

  private final @Nullable String publicAuthority;

  OriginCheck(AddressConfig config) {
    var url = config.publicUrl();
    this.publicAuthority = url == null ? null : url.getAuthority().toLowerCase(Locale.ROOT);
  }

  /** Refuses what comes from elsewhere, and what does not say where it comes from. */
  public void check(HttpServletRequest request) {
    if (!isOurs(request)) {
      throw new SignalboxException(
          AddressError.ORIGIN_FOREIGN,
          "The request did not come from a page of this console, so it was not carried out."
              + " Scripts use an API token.");
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
        || (origin != null && isOurs(origin, request.getHeader("Host")));
  }

  /** The scheme is left out: behind a proxy the last step is often plain HTTP. */
  private boolean isOurs(String origin, @Nullable String host) {
    var scheme = origin.indexOf("://");
    var authority = origin.substring(scheme < 0 ? 0 : scheme + 3).toLowerCase(Locale.ROOT);
    return authority.equals(publicAuthority)
        || (host != null && authority.equals(host.toLowerCase(Locale.ROOT)));
  }
}
