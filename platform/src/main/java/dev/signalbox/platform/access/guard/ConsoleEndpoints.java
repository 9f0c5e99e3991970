package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.access.Guarded;
import dev.signalbox.platform.access.policy.DoorSource;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The console's own endpoints. */
@Singleton
final class ConsoleEndpoints implements DoorSource {

  private final BeanProvider<Router> router;

  ConsoleEndpoints(BeanProvider<Router> router) {
    this.router = router;
  }

  @Override
  public Stream<Door> doors() {
    return router
        .get()
        .uriRoutes()
        // Micronaut answers HEAD by itself wherever there is a GET.
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        // Libraries bring some that nobody reaches: requests come here below /api alone.
        .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
        .map(route ->
            new Door(
                route.getAnnotationMetadata().stringValue(Guarded.class).orElse(""),
                new AccessDoor(
                    AccessDoor.Kind.ENDPOINT,
                    "signalbox",
                    route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString(),
                    "")))
        .distinct();
  }
}
