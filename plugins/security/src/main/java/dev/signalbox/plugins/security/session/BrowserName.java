package dev.signalbox.plugins.security.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call a browser and its system, from what it says of itself. */
final class BrowserName {

  private static final String UNKNOWN = "Unknown";

  /** The first that occurs counts: most call themselves by older names too. */
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "Firefox/",
          "Firefox",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari",
          "curl/",
          "curl",
          "Java-http-client",
          "A script");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "Windows",
          "Windows",
          "Android",
          "Android",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Mac OS X",
          "macOS",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private BrowserName() {}

  /** {@code Firefox on Windows}. */
  static String of(String userAgent) {
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    return system.equals(UNKNOWN) ? browser : browser + " on " + system;
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Map<String, String> ordered(String... pairs) {
    var names = new LinkedHashMap<String, String>();
    for (var at = 0; at < pairs.length; at += 2) {
      names.put(pairs[at], pairs[at + 1]);
    }
    return names;
  }
}
