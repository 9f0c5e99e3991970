package dev.signalbox.api.connector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being put together, and then made. Each method of the first kind returns another
 * call and leaves this one as it is; each of the second kind sends it and waits for the end.
 *
 * <p>What fails for a moment is tried again, a few times and with growing pauses, when that does no
 * harm: GET, HEAD, PUT and DELETE, and what has an idempotency key. Everything that goes wrong in
 * the end is a {@link ConnectorException}.
 */
public interface ConnectorCall {

  /** One that is null is left out. */
  ConnectorCall query(String name, @Nullable Object value);

  ConnectorCall header(String name, String value);

  /**
   * Sent as {@code Idempotency-Key}: the product does once what it is told twice under one key. In
   * an outside action it is {@link dev.signalbox.api.run.Run#idempotencyKey()}.
   */
  ConnectorCall idempotencyKey(String key);

  /** The body, as JSON; the type is {@code @Serdeable}. */
  ConnectorCall json(Object body);

  ConnectorCall body(String contentType, byte[] content);

  /** Makes the call. What is not a success is an exception. */
  ConnectorAnswer send();

  /** Makes the call, and reads its answer as JSON. */
  <T> T as(Class<T> type);

  /** Makes the call, and reads its answer as a list in JSON. */
  <T> List<T> asList(Class<T> type);

  /** Like {@link #as}, but empty when the product says that there is no such thing. */
  <T> Optional<T> find(Class<T> type);

  /**
   * All items of a list that comes in pages. A page is asked for when the stream gets there, so
   * errors come out of the stream as well.
   */
  <T> Stream<T> pages(Paging paging, Class<T> type);
}
