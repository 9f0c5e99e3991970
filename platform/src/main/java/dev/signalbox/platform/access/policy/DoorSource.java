package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessDoor;
import java.util.stream.Stream;

/** A bean that knows doors, so that the access matrix can show what is behind each permission. */
public interface DoorSource {

  Stream<Door> doors();

  /**
   * A door with what it asks for.
   *
   * @param permission its id; empty where it is enough to be logged in
   */
  record Door(String permission, AccessDoor door) {}
}
