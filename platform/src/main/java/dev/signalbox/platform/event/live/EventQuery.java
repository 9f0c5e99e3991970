package dev.signalbox.platform.event.live;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.event.feed.EventError;
import dev.signalbox.platform.event.feed.KeptEvent;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which events somebody asks for.
 *
 * @param after the last id that they know; without it what happens from now on
 * @param limit how many at once
 * @param type of those they want; ends with {@code *} for all that begin so
 */
record EventQuery(OptionalLong after, int limit, String type) {

  static final int MOST = 1_000;
  private static final int USUAL = 100;
  private static final String AFTER = "after";
  private static final String LIMIT = "limit";
  private static final String TYPE = "type";
  private static final Set<String> KNOWN = Set.of(AFTER, LIMIT, TYPE);

  static EventQuery of(Map<String, List<String>> parameters) {
    parameters.forEach(EventQuery::check);
    var after = parameters.get(AFTER);
    var limit = parameters.get(LIMIT);
    return new EventQuery(
        after == null
            ? OptionalLong.empty()
            : OptionalLong.of(number(AFTER, after.getFirst(), 0, Long.MAX_VALUE)),
        limit == null ? USUAL : (int) number(LIMIT, limit.getFirst(), 1, MOST),
        type(parameters.getOrDefault(TYPE, List.of("*")).getFirst()));
  }

  boolean wants(KeptEvent event) {
    var own = event.event().type();
    return type.endsWith("*")
        ? own.startsWith(type.substring(0, type.length() - 1))
        : own.equals(type);
  }

  private static void check(String name, List<String> values) {
    if (!KNOWN.contains(name)) {
      throw wrong(name + ": There is no such parameter; there are after, limit and type.");
    }
    if (values.size() != 1) {
      throw wrong("%s: Give it once; it stands there %d times.".formatted(name, values.size()));
    }
  }

  private static long number(String name, String text, long least, long most) {
    try {
      var number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw wrong("%s: \"%s\" is no whole number from %d to %d.".formatted(name, text, least, most));
  }

  private static String type(String text) {
    if (!text.matches("[a-z0-9.-]*\\*?") || text.isEmpty()) {
      throw wrong(
          "type: \"%s\" is neither a type like hello.said nor the beginning of one, like hello.*."
              .formatted(text));
    }
    return text;
  }

  private static SignalboxException wrong(String sentence) {
    return new SignalboxException(EventError.EVENT_QUERY_WRONG, sentence);
  }
}
