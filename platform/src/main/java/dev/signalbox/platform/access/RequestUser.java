package dev.signalbox.platform.access;

import dev.signalbox.api.access.User;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who made the request that this thread answers. An endpoint that was moved to another thread is
 * followed by the request that Micronaut carries along.
 */
@Order(-100)
@Singleton
public final class RequestUser implements UserSource {

  /** The request's attribute that holds the {@link User}. */
  public static final String ATTRIBUTE = "dev.signalbox.user";

  /** The request's attribute that holds where it comes from, proxies of ours taken off. */
  public static final String ADDRESS = "dev.signalbox.address";

  private final ThreadLocal<User> bound = new ThreadLocal<>();

  @Override
  public Optional<User> find() {
    var user = bound.get();
    return user == null
        ? ServerRequestContext.currentRequest()
            .flatMap(request -> request.getAttribute(ATTRIBUTE, User.class))
        : Optional.of(user);
  }

  @Override
  public Optional<String> address() {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getAttribute(ADDRESS, String.class));
  }

  /** Until what is returned is closed, on the same thread. */
  public Bound bind(User user) {
    bound.set(user);
    return bound::remove;
  }

  /** Ends the binding. */
  @FunctionalInterface
  public interface Bound extends AutoCloseable {

    @Override
    void close();
  }
}
