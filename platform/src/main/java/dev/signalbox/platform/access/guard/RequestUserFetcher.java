package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.RequestUser;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.reactivestreams.Publisher;

/**
 * Tells Micronaut's {@code @Secured} what the guard found out. A role brings those that it covers:
 * {@code @Secured("LEAD")} lets Admins in too. It needs nothing of the platform but the request, so
 * plugins' contexts share it.
 */
@Singleton
public final class RequestUserFetcher implements AuthenticationFetcher<HttpRequest<?>> {

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return request
        .getAttribute(RequestUser.ATTRIBUTE, User.class)
        .map(user -> Publishers.just(Authentication.build(user.name(), roles(user))))
        .orElseGet(Publishers::empty);
  }

  private static List<String> roles(User user) {
    return Arrays.stream(Role.values()).filter(user.role()::covers).map(Role::name).toList();
  }
}
