package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.Guarded;
import dev.signalbox.platform.access.policy.UserAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/** Asks before each endpoint of the console that names a permission. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EndpointPermission {

  private final UserAccess access;

  EndpointPermission(UserAccess access) {
    this.access = access;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .flatMap(route -> route.getAnnotationMetadata().stringValue(Guarded.class))
        .ifPresent(access::require);
  }
}
