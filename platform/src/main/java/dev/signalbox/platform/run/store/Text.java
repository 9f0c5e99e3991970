package dev.signalbox.platform.run.store;

/** Texts from outside, as they can be kept. */
public final class Text {

  private Text() {}

  /** PostgreSQL takes no zero characters. */
  public static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  public static String shortened(String text, int longest) {
    var clean = clean(text);
    return clean.length() <= longest
        ? clean
        : "%s … (%,d more characters were cut off)"
            .formatted(clean.substring(0, longest), clean.length() - longest);
  }
}
