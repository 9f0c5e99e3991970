package dev.signalbox.platform.access.guard;

import dev.signalbox.platform.access.address.AddressConfig;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What browsers are told to be careful about, on every answer. */
@Singleton
final class SecurityHeaders {

  /** For the pages without script, and for the few files that they need. */
  private static final String STRICT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** For answers that are no pages. */
  private static final String NOTHING =
      "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * For all else. The console's start page needs more and says so itself, with a number that is
   * good for one answer.
   */
  private static final String OWN =
      "default-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self';"
          + " frame-ancestors 'none'";

  private static final Set<String> WITHOUT_SCRIPT = Set.of("/login", "/logout", "/password");

  private final boolean secure;

  SecurityHeaders(AddressConfig config) {
    this.secure = config.secure();
  }

  void add(Visit visit, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy(visit));
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer: browsers then hide from ourselves where a form came from.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
    // Whoever serves a file that never changes says so and replaces it.
    response.setHeader("Cache-Control", "no-store");
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static String policy(Visit visit) {
    if (WITHOUT_SCRIPT.contains(visit.path())) {
      return STRICT;
    }
    return visit.isApi() ? NOTHING : OWN;
  }
}
