package dev.signalbox.api.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told of an event, and to whom. It leaves the console, so it holds no secret.
 *
 * @param type by which listeners choose: the plugin's id, a dot, and a name of its own
 * @param permission who is granted it hears of the event, where it is granted without conditions
 * @param sentence for people: what happened
 * @param data for programs: texts, numbers, and yes or no
 */
public record Announcement(
    String type, String permission, String sentence, Map<String, Object> data) {

  /** What everybody may see who looks at pages. */
  private static final String SEE_CONSOLE = "signalbox.console.see";

  private static final int LONGEST_SENTENCE = 500;

  public Announcement {
    if (!type.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
      throw new IllegalArgumentException(
          "The event type '" + type + "' must be of the form plugin.name, in small letters.");
    }
    if (sentence.isBlank() || sentence.length() > LONGEST_SENTENCE) {
      throw new IllegalArgumentException(
          "The sentence of an event of type %s must have 1 to %d characters; it has %d."
              .formatted(type, LONGEST_SENTENCE, sentence.length()));
    }
  }

  /** For everybody who may look at the console's pages. */
  public static Announcement of(String type, String sentence) {
    return new Announcement(type, SEE_CONSOLE, sentence, Map.of());
  }

  /** For those alone who are granted the permission. */
  public Announcement forThoseWith(String needed) {
    return new Announcement(type, needed, sentence, data);
  }

  /** Anything but texts, numbers, and yes or no is told as the text that it makes of itself. */
  public Announcement with(String name, Object value) {
    var more = new LinkedHashMap<>(data);
    more.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
    return new Announcement(type, permission, sentence, more);
  }
}
