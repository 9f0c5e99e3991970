package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.platform.access.policy.UserAccess;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/**
 * Asks before each endpoint of a plugin whether this person may. It is a bean of the plugins'
 * contexts, not of the console's.
 */
@Requires(property = EndpointGuard.ONLY_IN_PLUGINS)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EndpointGuard {

  static final String ONLY_IN_PLUGINS = "signalbox.plugin";

  private final CurrentUser currentUser;
  private final UserAccess access;

  EndpointGuard(CurrentUser currentUser, UserAccess access) {
    this.currentUser = currentUser;
    this.access = access;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .ifPresent(
            route -> EndpointRule.of(route.getAnnotationMetadata()).check(currentUser, access));
  }
}
