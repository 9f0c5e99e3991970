package dev.signalbox.api.gate;

import dev.signalbox.api.access.Environment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions a gate looks at; {@code *} stands for anything.
 *
 * @param environments empty means all, and also actions that happen in none
 */
public record GatePattern(String action, Set<Environment> environments, String target) {

  public static GatePattern actions(String pattern) {
    return new GatePattern(pattern, Set.of(), "*");
  }

  public GatePattern in(Environment first, Environment... more) {
    return new GatePattern(action, EnumSet.of(first, more), target);
  }

  public GatePattern on(String targets) {
    return new GatePattern(action, environments, targets);
  }

  public boolean matches(String id, Optional<Environment> where, String what) {
    return fits(action, id)
        && (environments.isEmpty() || where.map(environments::contains).orElse(false))
        && fits(target, what);
  }

  private static boolean fits(String pattern, String text) {
    var parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(text);
    }
    if (!text.startsWith(parts[0])) {
      return false;
    }
    var at = parts[0].length();
    for (var i = 1; i < parts.length - 1; i++) {
      var found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    var last = parts[parts.length - 1];
    return text.length() - at >= last.length() && text.endsWith(last);
  }
}
