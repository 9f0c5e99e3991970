package dev.signalbox.platform.connector.wire;

import java.util.regex.Pattern;

/**
 * Makes a path of a template and its variables. Whatever is in either, it stays below the
 * connector's address: what could lead elsewhere is refused rather than mended.
 */
public final class CallPath {

  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@-]+");
  private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z][A-Za-z0-9_-]*}");
  private static final Pattern DOTS = Pattern.compile("\\.\\.?");
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

  private CallPath() {}

  /**
   * Begins with a slash, or is empty.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static String of(String template, Object... variables) {
    if (!template.isEmpty() && !template.startsWith("/")) {
      throw new IllegalArgumentException(
          "A path begins with a slash and stays below the connector's address; this one does not.");
    }
    var path = new StringBuilder();
    var used = 0;
    var segments = template.isEmpty() ? new String[0] : template.substring(1).split("/", -1);
    for (var index = 0; index < segments.length; index++) {
      var segment = segments[index];
      path.append('/');
      if (VARIABLE.matcher(segment).matches()) {
        path.append(variable(segment, variables, used++));
      } else if (!segment.isEmpty() || index < segments.length - 1) {
        path.append(literal(segment));
      }
    }
    if (used != variables.length) {
      throw new IllegalArgumentException(
          "The path takes %d variables, and %d were given.".formatted(used, variables.length));
    }
    return path.toString();
  }

  /** A name or value of a query. */
  public static String query(String text) {
    requireVisible(text, "A parameter");
    return Escape.of(text);
  }

  private static String variable(String name, Object[] variables, int index) {
    if (index >= variables.length) {
      throw new IllegalArgumentException("The path's variable " + name + " was not given.");
    }
    var value = String.valueOf(variables[index]);
    requireVisible(value, "The path's variable " + name);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("The path's variable " + name + " is empty.");
    }
    // Some servers take an encoded slash for a slash, and would go up then.
    if (SEPARATOR.splitAsStream(value).anyMatch(part -> DOTS.matcher(part).matches())) {
      throw new IllegalArgumentException(
          "The path's variable " + name + " would lead out of its place: it has . or .. in it.");
    }
    return Escape.of(value);
  }

  private static String literal(String segment) {
    if (!LITERAL.matcher(segment).matches() || DOTS.matcher(segment).matches()) {
      throw new IllegalArgumentException(
          "A path is made of plain segments and {variables}: no //, no .., no ?, no encoded or"
              + " control characters. What people type goes into a variable or query.");
    }
    return segment;
  }

  private static void requireVisible(String text, String what) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " has control characters in it.");
    }
  }
}
