package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Permissions as rows, those who may have them as columns. */
final class MatrixTable extends Composite<DataTable<Line>> {

  private static final String TITLE =
      "${item.path ? html`<a class=\"sb-cell-link\" href=${item.path}>${item.title}</a>"
          + "<span class=\"sb-matrix-id\">${item.id}</span>`"
          + " : html`<span>${item.title}</span>`}";

  private static final String GRANT =
      "${item.word ? html`<button type=\"button\" class=\"sb-grant\" data-grant=${item.grant}"
          + " aria-label=${item.says} title=${item.says} @click=${change}>"
          + "<sb-glyph aria-hidden=\"true\" .innerHTML=${item.shape}></sb-glyph>"
          + "<span>${item.word}</span>"
          + "${item.decided ? html`<i class=\"sb-grant-decided\" aria-hidden=\"true\"></i>` : ''}"
          + "</button><span class=\"sb-matrix-places\">${item.places}</span>` : ''}";

  private final DataTable<Line> table = new DataTable<>();
  private final Function<AccessRow, String> path;
  private final BiConsumer<AccessRow, Holder> change;
  private List<Holder> shown = List.of();

  /**
   * @param path where a permission is shown
   * @param open called when somebody clicks a row
   * @param change called when somebody clicks a cell
   */
  MatrixTable(
      Function<AccessRow, String> path,
      Consumer<AccessRow> open,
      BiConsumer<AccessRow, Holder> change) {
    this.path = path;
    this.change = change;
    table.setId("access-matrix");
    table.addClassName("sb-matrix");
    table.grid().setPartNameGenerator(line -> line.row() == null ? "heading" : null);
    table.onOpen(line -> Optional.ofNullable(line.row()).ifPresent(open));
    table.empty(
        new EmptyState(
            "key-round", "No permission found", "None is called so, or opens such a thing."));
  }

  @Override
  protected DataTable<Line> initContent() {
    return table;
  }

  void show(List<AccessRow> rows, List<Holder> holders) {
    if (!holders.equals(shown)) {
      shown = holders;
      table.grid().removeAllColumns();
      titleColumn();
      holders.forEach(this::grantColumn);
    }
    table.show(Line.of(rows));
  }

  private void titleColumn() {
    table
        .grid()
        .addColumn(
            LitRenderer.<Line>of(TITLE)
                .withProperty("title", Line::title)
                .withProperty("id", line -> of(line, AccessRow::permission))
                .withProperty("path", line -> of(line, path)))
        .setHeader("Permission")
        .setFrozen(true)
        .setWidth("6rem")
        .setFlexGrow(1);
  }

  private void grantColumn(Holder holder) {
    Grid.Column<Line> column =
        table
            .grid()
            .addColumn(
                LitRenderer.<Line>of(GRANT)
                    .withProperty("grant", line -> of(line, row -> holder.grant(row).name()))
                    .withProperty(
                        "word", line -> of(line, row -> GrantLook.word(holder.grant(row))))
                    .withProperty(
                        "shape", line -> of(line, row -> Glyph.drawing(shape(holder, row))))
                    .withProperty(
                        "decided", line -> of(line, row -> isDecided(holder, row) ? "1" : ""))
                    .withProperty("places", line -> of(line, row -> places(holder, row)))
                    .withProperty("says", line -> of(line, row -> says(holder, row)))
                    .withFunction(
                        "change",
                        line ->
                            Optional.ofNullable(line.row())
                                .ifPresent(row -> change.accept(row, holder))));
    column.setHeader(holder.title()).setWidth("clamp(3.5rem, 11vw, 10rem)").setFlexGrow(0);
  }

  private static String of(Line line, Function<AccessRow, String> value) {
    return Optional.ofNullable(line.row()).map(value).orElse("");
  }

  private static String shape(Holder holder, AccessRow row) {
    return GrantLook.shape(holder.grant(row));
  }

  private static boolean isDecided(Holder holder, AccessRow row) {
    return holder.general(row).map(AccessCell::decided).orElse(false);
  }

  private static String places(Holder holder, AccessRow row) {
    return holder.exceptions(row).stream()
        .map(cell -> Place.of(cell) + ": " + GrantLook.word(cell.grant()))
        .collect(Collectors.joining("; "));
  }

  private static String says(Holder holder, AccessRow row) {
    var places = places(holder, row);
    return "%s for %s: %s%s%s"
        .formatted(
            row.title(),
            holder.title(),
            GrantLook.word(holder.grant(row)),
            isDecided(holder, row) ? ", changed from the default" : "",
            places.isEmpty() ? "" : "; " + places);
  }
}
