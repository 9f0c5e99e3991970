package dev.signalbox.api.audit;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which entries. Filters are kept as text, as they stand in a form or an address; those that are
 * not given choose everything.
 *
 * <pre>{@code
 * AuditQuery.all().with(AuditFilter.ACTION, "releases.*").with(AuditFilter.OUTCOME, "refused")
 * }</pre>
 *
 * @param filters each in its one form
 * @param before only those with a smaller number: where the last page ended
 * @param limit how many at most on a page
 */
public record AuditQuery(Map<AuditFilter, String> filters, long before, int limit) {

  public static final int MOST = 500;

  private static final int USUAL = 50;
  private static final String BEFORE = "before";
  private static final String LIMIT = "limit";

  public AuditQuery {
    filters = Map.copyOf(filters);
    limit = Math.clamp(limit, 1, MOST);
  }

  /** The newest fifty. */
  public static AuditQuery all() {
    return new AuditQuery(Map.of(), Long.MAX_VALUE, USUAL);
  }

  /**
   * From the parameters of an address; empty values count as not given.
   *
   * @throws SignalboxException that names everything that is wrong with them
   */
  public static AuditQuery of(Map<String, String> parameters) {
    var reading = new Reading();
    new TreeMap<>(parameters).forEach(reading::take);
    if (!reading.violations.isEmpty()) {
      throw new WrongFilters(reading.violations);
    }
    return new AuditQuery(reading.filters, reading.before, reading.limit);
  }

  /** The reverse of {@link #of}, without the place in the pages: for links and bookmarks. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    for (var filter : AuditFilter.values()) {
      find(filter).ifPresent(value -> parameters.put(filter.word(), value));
    }
    return parameters;
  }

  /**
   * With a filter; an empty value takes it away.
   *
   * @throws SignalboxException when the value can't be right
   */
  public AuditQuery with(AuditFilter filter, String value) {
    var changed = new EnumMap<AuditFilter, String>(AuditFilter.class);
    changed.putAll(filters);
    changed.remove(filter);
    var reading = new Reading();
    reading.take(filter.word(), value);
    if (!reading.violations.isEmpty()) {
      throw new WrongFilters(reading.violations);
    }
    changed.putAll(reading.filters);
    return new AuditQuery(changed, before, limit);
  }

  public Optional<String> find(AuditFilter filter) {
    return Optional.ofNullable(filters.get(filter));
  }

  public AuditQuery before(long number) {
    return new AuditQuery(filters, number, limit);
  }

  public AuditQuery atMost(int count) {
    return new AuditQuery(filters, before, count);
  }

  private static final class Reading {

    private final Map<AuditFilter, String> filters = new EnumMap<>(AuditFilter.class);
    private final List<Violation> violations = new ArrayList<>();
    private long before = Long.MAX_VALUE;
    private int limit = USUAL;

    private void take(String name, String value) {
      if (value.isBlank()) {
        return;
      }
      try {
        switch (name) {
          case BEFORE -> before = number(value, Long.MAX_VALUE);
          case LIMIT -> limit = (int) number(value, MOST);
          default -> takeFilter(name, value);
        }
      } catch (IllegalArgumentException wrong) {
        violations.add(new Violation(name, String.valueOf(wrong.getMessage())));
      }
    }

    private void takeFilter(String name, String value) {
      var filter =
          Arrays.stream(AuditFilter.values())
              .filter(known -> known.word().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(unknown()));
      filters.put(filter, filter.read(value));
    }

    private static long number(String value, long most) {
      if (!value.matches("\\d{1,18}")
          || Long.parseLong(value) < 1
          || Long.parseLong(value) > most) {
        throw new IllegalArgumentException(
            "\"%s\" is no whole number from 1 to %d.".formatted(value, most));
      }
      return Long.parseLong(value);
    }

    private static String unknown() {
      return "There is no such filter; there are %s, %s and %s."
          .formatted(
              Arrays.stream(AuditFilter.values())
                  .map(AuditFilter::word)
                  .collect(Collectors.joining(", ")),
              BEFORE,
              LIMIT);
    }
  }

  private static final class WrongFilters extends SignalboxException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    WrongFilters(List<Violation> violations) {
      super(
          AuditError.AUDIT_FILTER_WRONG,
          violations.stream()
              .map(violation -> violation.field() + ": " + violation.message())
              .collect(Collectors.joining(" ")));
      this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
      return violations;
    }
  }
}
