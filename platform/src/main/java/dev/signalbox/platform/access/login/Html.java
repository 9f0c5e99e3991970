package dev.signalbox.platform.access.login;

/** Text on its way into a page. */
final class Html {

  private Html() {}

  /** Safe between tags and in attributes with double quotes. */
  static String escape(String text) {
    var html = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(text.charAt(i));
      }
    }
    return html.toString();
  }
}
