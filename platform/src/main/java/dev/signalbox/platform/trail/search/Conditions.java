package dev.signalbox.platform.trail.search;

import dev.signalbox.api.audit.AuditFilter;
import dev.signalbox.api.audit.AuditQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a query's filters are in SQL, on the columns of a row called {@code f}. */
final class Conditions {

  /** What the words of an entry are parted by; the function {@code audit_words} has the same. */
  private static final String BETWEEN_WORDS = "[\\s.,:;\\-_/\\\\|()\\[\\]{}<>\"'`=+*&%$#@!?~^]+";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * @param words how the words of {@code f} are written
   */
  Conditions(AuditQuery query, String words) {
    for (var filter : AuditFilter.values()) {
      query.find(filter).ifPresent(value -> add(filter, value, words));
    }
  }

  /** Begins with {@code and}, or is empty. */
  String sql() {
    return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
  }

  /** Returns the index of the parameter after those. */
  int bind(PreparedStatement statement, int first) throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(first + i, values.get(i));
    }
    return first + values.size();
  }

  private void add(AuditFilter filter, String value, String words) {
    switch (filter) {
      case FROM -> add("f.at >= ?", Instant.parse(value).atOffset(ZoneOffset.UTC));
      case UNTIL -> add("f.at < ?", Instant.parse(value).atOffset(ZoneOffset.UTC));
      case ACTOR -> add("f.actor_name = ?", value);
      case ACTION -> addAction(value);
      case PLUGIN -> add("f.plugin = ?", value);
      case TARGET -> add("f.target = ?", value);
      case ENVIRONMENT -> add("f.environment = ?", value);
      case OUTCOME -> add("f.outcome = ?", value);
      case APPROVAL -> add("f.approval = ?", UUID.fromString(value));
      case EXECUTION -> add("f.execution = ?", UUID.fromString(value));
      case REQUEST -> add("f.request = ?", value);
      case WORDS -> add(words + " @@ to_tsquery('simple', ?)", beginnings(value));
    }
  }

  private void addAction(String pattern) {
    if (pattern.contains("*")) {
      add("f.action like ?", pattern.replace('*', '%'));
    } else {
      add("f.action = ?", pattern);
    }
  }

  private void add(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  private static String beginnings(String words) {
    return Arrays.stream(words.split(BETWEEN_WORDS))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
