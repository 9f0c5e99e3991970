package dev.signalbox.platform.document;

import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.ConsoleVersion;
import dev.signalbox.platform.access.policy.DoorSource;
import dev.signalbox.platform.access.policy.UserAccess;
import dev.signalbox.platform.action.ActionOffers;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Made anew each time from what there is at that moment: plugins come and go, and so do their
 * actions and endpoints.
 */
@Singleton
final class OpenApiDocument {

  private final List<DoorSource> doors;
  private final UserAccess access;
  private final ActionOffers offers;
  private final ConsoleVersion version;

  OpenApiDocument(
      List<DoorSource> doors, UserAccess access, ActionOffers offers, ConsoleVersion version) {
    this.doors = doors;
    this.access = access;
    this.offers = offers;
    this.version = version;
  }

  Map<String, Object> to(User user) {
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Signalbox",
            "version", version.text(),
            "description", "What %s may use at this moment.".formatted(user.name())));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of(Components.TOKEN, List.of())));
    document.put("paths", paths(user));
    document.put("components", Components.all());
    return document;
  }

  private Map<String, Object> paths(User user) {
    var paths = new TreeMap<String, Map<String, Object>>();
    doors.stream()
        .flatMap(DoorSource::doors)
        .filter(door -> door.door().kind() == AccessDoor.Kind.ENDPOINT)
        .filter(door -> access.may(user, door.permission()))
        .map(door -> EndpointOperation.of(door.door()))
        .forEach(operation -> put(paths, operation.path(), operation.method(), operation.json()));
    offers
        .to(user)
        .forEach(offer -> {
          var path = "/api/actions/" + offer.id();
          put(paths, path, "post", ActionOperation.run(offer));
          put(paths, path + "/check", "post", ActionOperation.check(offer));
        });
    return new LinkedHashMap<>(paths);
  }

  private static void put(
      Map<String, Map<String, Object>> paths,
      String path,
      String method,
      Map<String, Object> operation) {
    paths.computeIfAbsent(path, _ -> new TreeMap<>()).put(method, operation);
  }
}
