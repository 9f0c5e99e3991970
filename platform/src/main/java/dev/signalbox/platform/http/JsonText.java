package dev.signalbox.platform.http;

/** A string as JSON has it, for answers that must not fail because a mapper does. */
final class JsonText {

  private JsonText() {}

  static String quote(String text) {
    var json = new StringBuilder(text.length() + 2).append('"');
    for (var i = 0; i < text.length(); i++) {
      append(json, text.charAt(i));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char character) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (character < 0x20
            || character == '<'
            || character == '\u2028'
            || character == '\u2029') {
          json.append("\\u%04x".formatted((int) character));
        } else {
          json.append(character);
        }
      }
    }
  }
}
