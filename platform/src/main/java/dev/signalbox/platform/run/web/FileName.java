package dev.signalbox.platform.run.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name that a browser saves a file under. */
final class FileName {

  private FileName() {}

  /** A header's value, whatever is in the name. */
  static String attachment(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^\\.+", "");
    var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain.isEmpty() ? "artifact" : plain, exact);
  }
}
