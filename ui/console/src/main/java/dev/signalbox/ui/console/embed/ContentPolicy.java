package dev.signalbox.ui.console.embed;

import com.vaadin.flow.server.VaadinResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;

/**
 * What a page's browser may load and run. Only the scripts that were written into the page by the
 * server run, known by a number that is good for one answer; nothing is loaded from elsewhere.
 * Vaadin's client compiles the small functions that the server sends, hence unsafe-eval, and sets
 * styles on elements, hence unsafe-inline for styles.
 */
final class ContentPolicy {

  private static final String HEADER = "Content-Security-Policy";

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'nonce-%s' 'unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final SecureRandom RANDOM = new SecureRandom();

  private ContentPolicy() {}

  static void apply(Document page, VaadinResponse response) {
    var bits = new byte[18];
    RANDOM.nextBytes(bits);
    var once = Base64.getEncoder().encodeToString(bits);
    page.select("script").attr("nonce", once);
    response.setHeader(HEADER, POLICY.formatted(once));
  }
}
