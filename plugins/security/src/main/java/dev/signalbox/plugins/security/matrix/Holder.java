package dev.signalbox.plugins.security.matrix;

import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those of a role, or those of a team.
 *
 * @param team empty where it is a role
 */
record Holder(@Nullable Role role, String team) {

  static Holder of(AccessCell cell) {
    return new Holder(cell.role(), cell.team());
  }

  /** Every role, and the teams that were granted something. */
  static List<Holder> in(List<AccessRow> rows) {
    return Stream.concat(
            Arrays.stream(Role.values()).map(role -> new Holder(role, "")),
            rows.stream()
                .flatMap(row -> row.decisions().stream())
                .filter(cell -> cell.role() == null)
                .map(Holder::of)
                .distinct())
        .toList();
  }

  String title() {
    return role == null ? "Team " + team : role.title();
  }

  /** As the input of an action names it. */
  String field() {
    return role == null ? "team" : "role";
  }

  String value() {
    return role == null ? team : role.name();
  }

  /** What they are granted where no other cell says otherwise. */
  Optional<AccessCell> general(AccessRow row) {
    return row.cells().stream()
        .filter(cell -> of(cell).equals(this) && cell.target().isEmpty())
        .findFirst();
  }

  Grant grant(AccessRow row) {
    return general(row).map(AccessCell::grant).orElse(Grant.NO);
  }

  /** What was decided for one environment or target. */
  List<AccessCell> exceptions(AccessRow row) {
    return row.decisions().stream()
        .filter(cell -> of(cell).equals(this))
        .filter(cell -> cell.environment() != null || !cell.target().isEmpty())
        .toList();
  }
}
