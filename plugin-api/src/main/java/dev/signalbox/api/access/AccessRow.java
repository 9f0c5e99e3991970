package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Who is granted one permission.
 *
 * @param permission its id; empty for what is open to everybody who is logged in
 * @param fixed whether no decision can change it
 * @param doors all that it guards now
 * @param cells by role and team, and then by environment
 * @param decisions what administrators decided, each for the very place that it was decided for;
 *     elsewhere the default counts
 */
@Serdeable
public record AccessRow(
    String permission,
    String title,
    boolean fixed,
    List<AccessDoor> doors,
    List<AccessCell> cells,
    List<AccessCell> decisions) {

  public AccessRow {
    doors = List.copyOf(doors);
    cells = List.copyOf(cells);
    decisions = List.copyOf(decisions);
  }

  /** The id of the plugin that the permission is from; {@code signalbox} for the console's own. */
  public String source() {
    return permission.isEmpty() ? "signalbox" : permission.substring(0, permission.indexOf('.'));
  }
}
