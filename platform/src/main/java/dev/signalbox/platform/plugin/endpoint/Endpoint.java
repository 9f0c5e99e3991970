package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.platform.access.policy.DoorSource.Door;
import dev.signalbox.platform.access.policy.KnownPermissions;
import dev.signalbox.platform.plugin.Contribution;
import io.micronaut.web.router.UriRouteInfo;

/**
 * Something that a plugin answers to.
 *
 * @param name method and path
 */
record Endpoint(String name, EndpointRule rule) {

  static Endpoint of(UriRouteInfo<?, ?> route) {
    return new Endpoint(
        route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString(),
        EndpointRule.of(route.getAnnotationMetadata()));
  }

  /** Whoever names a permission that nobody declares would close the endpoint to everybody. */
  void refuseUnknown(KnownPermissions permissions) {
    if (rule instanceof EndpointRule.Granted(var permission)) {
      permissions.require(permission);
    }
  }

  Contribution contribution() {
    return new Contribution(Contribution.Kind.ENDPOINT, name, rule.text());
  }

  Door door(String plugin) {
    var permission = rule instanceof EndpointRule.Granted(var id) ? id : "";
    return new Door(
        permission, new AccessDoor(AccessDoor.Kind.ENDPOINT, plugin, name, rule.text()));
  }
}
