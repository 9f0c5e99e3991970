package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.api.connector.Paging;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Goes from page to page, as far as somebody wants to read on. */
final class PageWalk<T> implements Iterator<T> {

  /** A product that keeps sending empty pages is not followed for ever. */
  private static final int MOST_PAGES = 10_000;

  private final PreparedCall call;
  private final Paging paging;
  private final Argument<T> type;
  private final NamedConnector connector;
  private final Queue<T> page = new ArrayDeque<>();
  private int pages;
  private int items;
  private @Nullable String cursor;
  private boolean over;

  PageWalk(PreparedCall call, Paging paging, Argument<T> type, NamedConnector connector) {
    this.call = call;
    this.paging = paging;
    this.type = type;
    this.connector = connector;
  }

  Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && !over) {
      turn();
    }
    return !page.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }

  private void turn() {
    if (++pages > MOST_PAGES) {
      throw tooLarge(MOST_PAGES + " pages");
    }
    var answer = asked().tree();
    var found = at(answer, paging.items());
    if (found == null || !found.isArray()) {
      throw malformed("there is no list at \"%s\".".formatted(paging.items()), null);
    }
    found.values().forEach(item -> page.add(read(item)));
    items += found.size();
    if (items > paging.most()) {
      throw tooLarge(paging.most() + " items");
    }
    over =
        switch (paging) {
          case Paging.Offset offset -> found.size() < offset.size();
          case Paging.Cursor by -> !moveTo(at(answer, by.next()));
        };
  }

  private PreparedCall asked() {
    return switch (paging) {
      case Paging.Offset by ->
          call.query(by.parameter(), items).query(by.sizeParameter(), by.size());
      case Paging.Cursor by -> call.query(by.parameter(), cursor);
    };
  }

  /** Whether there is a next page. */
  private boolean moveTo(@Nullable JsonNode next) {
    if (next == null || next.isNull() || (next.isBoolean() && !next.getBooleanValue())) {
      return false;
    }
    if (!next.isValueNode()) {
      throw malformed("the next page is neither text nor a number.", null);
    }
    var place = next.coerceStringValue();
    if (place.equals(cursor)) {
      throw malformed("the next page is the one that it just sent.", null);
    }
    cursor = place;
    return !place.isEmpty();
  }

  private T read(JsonNode item) {
    try {
      return Objects.requireNonNull(connector.json().readValueFromTree(item, type));
    } catch (IOException | RuntimeException unreadable) {
      throw malformed("an item of a list is not what was to be expected.", unreadable);
    }
  }

  private static @Nullable JsonNode at(JsonNode answer, String path) {
    JsonNode found = answer;
    for (var name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      found = found == null || !found.isObject() ? null : found.get(name);
    }
    return found;
  }

  private ConnectorException malformed(String what, @Nullable Throwable cause) {
    return failure(ConnectorError.CONNECTOR_MALFORMED, what, cause);
  }

  private ConnectorException tooLarge(String limit) {
    return failure(
        ConnectorError.CONNECTOR_TOO_LARGE, "the list has more than " + limit + ".", null);
  }

  private ConnectorException failure(ConnectorError error, String what, @Nullable Throwable cause) {
    return new ConnectorException(
        error, connector.name(), connector.name() + ": " + what, 0, "", false, cause);
  }
}
