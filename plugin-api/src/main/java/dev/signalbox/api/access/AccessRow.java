package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Who is granted one permission.
 *
 * @param permission its id; empty for what is open to everybody who is logged in
 * @param doors all that it guards now
 * @param cells by role and team, and then by environment
 */
@Serdeable
public record AccessRow(
    String permission, String title, List<AccessDoor> doors, List<AccessCell> cells) {

  public AccessRow {
    doors = List.copyOf(doors);
    cells = List.copyOf(cells);
  }
}
