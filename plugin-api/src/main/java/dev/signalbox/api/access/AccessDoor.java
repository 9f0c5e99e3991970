package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something that a permission guards.
 *
 * @param plugin whose it is; {@code signalbox} for the console's own
 * @param name an action's id, a page's path, or the method and path of an endpoint
 * @param title as people know it; may be empty
 */
@Serdeable
public record AccessDoor(Kind kind, String plugin, String name, String title) {

  /** What it is. */
  public enum Kind {
    ACTION,
    PAGE,
    ENDPOINT
  }
}
