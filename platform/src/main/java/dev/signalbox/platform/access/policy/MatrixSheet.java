package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The access matrix as a sheet: a line a cell, so that spreadsheets can filter and pivot it. */
final class MatrixSheet {

  private static final String HEAD =
      "permission,title,role,team,environment,target,grant,decided,doors\r\n";

  private MatrixSheet() {}

  static String of(List<AccessRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream().map(cell -> line(row, cell)))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String line(AccessRow row, AccessCell cell) {
    return List.of(
                row.permission(),
                row.title(),
                Optional.ofNullable(cell.role()).map(Role::title).orElse(""),
                cell.team(),
                Optional.ofNullable(cell.environment()).map(Environment::word).orElse(""),
                cell.target(),
                cell.grant().name(),
                String.valueOf(cell.decided()),
                row.doors().stream().map(AccessDoor::name).collect(Collectors.joining("; ")))
            .stream()
            .map(MatrixSheet::quoted)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** What begins like a formula would be run by the spreadsheet that it is opened with. */
  private static String quoted(String text) {
    var isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
