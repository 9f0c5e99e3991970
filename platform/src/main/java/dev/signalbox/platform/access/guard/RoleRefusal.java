package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.RequestUser;
import dev.signalbox.platform.http.ErrorResponse;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Says which role would have been needed. Plugins' contexts share this bean. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
public final class RoleRefusal
    implements ExceptionHandler<AuthorizationException, HttpResponse<String>> {

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<String> handle(HttpRequest request, AuthorizationException refused) {
    var user = ((HttpRequest<?>) request).getAttribute(RequestUser.ATTRIBUTE, User.class);
    var answer =
        user.map(asker -> ErrorResponse.of(AccessError.ROLE_NEEDED, sentence(request, asker)))
            .orElseGet(() -> ErrorResponse.of(AccessError.LOGIN_NEEDED, "Please log in first."));
    return HttpResponse.<String>status(answer.status(), answer.code())
        .body(answer.json())
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String sentence(HttpRequest<?> request, User user) {
    return neededRole(request)
        .map(role ->
            "This needs the role %s; you are %s.".formatted(role.title(), user.role().title()))
        .orElse("You are %s, which is not enough for this.".formatted(user.role().title()));
  }

  /** The one that reaches least far, which would have been enough. */
  private static Optional<Role> neededRole(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
        .map(Set::of)
        .flatMap(named ->
            Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .reduce((_, further) -> further));
  }
}
