package dev.signalbox.platform.access.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the login: a page of this console, whatever a link tries to say. */
public final class LocalPath {

  public static final String HOME = "/";

  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");
  private static final Pattern ENTRANCE = Pattern.compile("/(login|logout|password|api)([/?#].*)?");

  private LocalPath() {}

  /** The path if it is one of our own pages, else the home page. */
  public static String of(@Nullable String text) {
    return text != null && LOCAL.matcher(text).matches() && !ENTRANCE.matcher(text).matches()
        ? text
        : HOME;
  }

  /** An entrance that remembers where somebody wanted to go. */
  public static String withTarget(String entrance, String target) {
    var local = of(target);
    return HOME.equals(local)
        ? entrance
        : entrance + "?to=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
  }
}
