package dev.signalbox.platform.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds what was meant by a name with a slip in it. */
final class DidYouMean {

  private DidYouMean() {}

  /** A question to add to a message, or nothing when no name is near. */
  static String among(Collection<String> known, String given) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(name, given)))
        .filter(name -> distance(name, given) <= Math.max(2, given.length() / 3))
        .map(name -> " Did you mean " + name + "?")
        .orElse("");
  }

  /** How many letters have to be added, left out or changed. */
  private static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      var current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
