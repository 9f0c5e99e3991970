package dev.signalbox.platform.log;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON objects. The log must work before and after everything else, so it uses no library.
 */
final class JsonText {

  private final StringBuilder text = new StringBuilder(512);
  private boolean first = true;

  JsonText open() {
    text.append('{');
    first = true;
    return this;
  }

  JsonText close() {
    text.append('}');
    first = false;
    return this;
  }

  JsonText name(String name) {
    if (!first) {
      text.append(',');
    }
    first = false;
    quote(name);
    text.append(':');
    return this;
  }

  void field(String name, @Nullable String value) {
    name(name);
    if (value == null) {
      text.append("null");
    } else {
      quote(value);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void quote(String value) {
    text.append('"');
    value.chars().forEach(letter -> append((char) letter));
    text.append('"');
  }

  private void append(char letter) {
    switch (letter) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (letter < ' ' || letter == '\u007f' || letter == '\u2028' || letter == '\u2029') {
          text.append("\\u%04x".formatted((int) letter));
        } else {
          text.append(letter);
        }
      }
    }
  }
}
