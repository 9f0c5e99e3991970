package dev.signalbox.ui.console.preference;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Makes a page look as its reader has chosen before the browser draws it, so that nothing flashes
 * or jumps. A person's choice goes with them; the browser keeps it in a cookie as well, for the
 * login page, which does not know who is coming.
 */
@Singleton
public final class Appearance {

  private static final String THEME_COOKIE = "signalbox-theme";
  private static final String MENU_COOKIE = "signalbox-menu";
  private static final Set<String> THEMES = Set.of("dark", "light", "system");

  private final Preferences preferences;

  Appearance(Preferences preferences) {
    this.preferences = preferences;
  }

  public void apply(Document page, VaadinRequest request, VaadinResponse response) {
    var kept = cookie(request, THEME_COOKIE).filter(THEMES::contains);
    var chosen = preferences.find(Preferences.THEME).filter(THEMES::contains);
    chosen
        .filter(theme -> !theme.equals(kept.orElse("system")))
        .ifPresent(theme -> response.addCookie(cookie(theme, request.isSecure())));
    var html = page.getElementsByTag("html");
    chosen
        .or(() -> kept)
        .filter(theme -> !theme.equals("system"))
        .ifPresent(theme -> html.attr("data-theme", theme));
    cookie(request, MENU_COOKIE)
        .filter("folded"::equals)
        .ifPresent(folded -> html.attr("data-folded", ""));
  }

  /** Keeps what the person has chosen; anything else than a theme is ignored. */
  public void choose(String theme) {
    if (THEMES.contains(theme)) {
      preferences.put(Preferences.THEME, theme);
    }
  }

  private static Cookie cookie(String theme, boolean secure) {
    var cookie = new Cookie(THEME_COOKIE, theme.equals("system") ? "" : theme);
    cookie.setPath("/");
    cookie.setMaxAge(
        theme.equals("system") ? 0 : Math.toIntExact(Duration.ofDays(365).toSeconds()));
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static Optional<String> cookie(VaadinRequest request, String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
