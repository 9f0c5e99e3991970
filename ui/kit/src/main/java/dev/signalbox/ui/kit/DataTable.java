package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table as all pages have them: dense, sortable, numbers at the right, in a frame of its own that
 * scrolls when there is no room. Columns can name the width from which on they are shown, so that
 * on a telephone the first ones are left.
 *
 * <pre>{@code
 * var table = new DataTable<Note>();
 * table.link("Note", Note::title, note -> "notes/" + note.id());
 * table.number("Words", Note::words);
 * table.fromWidth(640, table.time("Written", note -> Optional.of(note.writtenAt())));
 * table.empty(new EmptyState("notebook", "No notes yet", "Leave one for the shift after you."));
 * table.show(notes.latest());
 * }</pre>
 *
 * Until {@link #show} is called it shows a skeleton. Cells are drawn in the browser from the texts
 * that the functions give, so a row costs the server no components.
 */
@Tag("sb-table")
public final class DataTable<T> extends Component implements HasStyle {

  /** More rows than these are scrolled inside the table. */
  private static final int MOST_AT_ONCE = 50;

  private final Grid<T> grid = new Grid<>();
  private final Skeleton skeleton = Skeleton.lines(6);

  public DataTable() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setVisible(false);
    getElement().appendChild(skeleton.getElement(), grid.getElement());
  }

  /** A text; what does not fit is cut, with the whole while the pointer rests on it. */
  public Grid.Column<T> text(String header, ValueProvider<T, String> text) {
    var cell = "<span class=\"sb-cell\" title=${item.text}>${item.text}</span>";
    return column(header, LitRenderer.<T>of(cell).withProperty("text", text))
        .setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
  }

  /** A text that leads to another page; stands first, since it is the row's name. */
  public Grid.Column<T> link(
      String header, ValueProvider<T, String> text, ValueProvider<T, String> path) {
    var cell = "<a class=\"sb-cell sb-cell-link\" href=${item.path}>${item.text}</a>";
    var renderer = LitRenderer.<T>of(cell).withProperty("text", text).withProperty("path", path);
    return column(header, renderer)
        .setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER))
        .setFlexGrow(2);
  }

  /** A text with a fainter one beside it. */
  public Grid.Column<T> link(
      String header,
      ValueProvider<T, String> text,
      ValueProvider<T, String> faint,
      ValueProvider<T, String> path) {
    var cell =
        "<span class=\"sb-cell\"><a class=\"sb-cell-link\" href=${item.path}>${item.text}</a>"
            + " <span class=\"sb-faint\">${item.faint}</span></span>";
    var renderer =
        LitRenderer.<T>of(cell)
            .withProperty("text", text)
            .withProperty("faint", faint)
            .withProperty("path", path);
    return column(header, renderer)
        .setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER))
        .setFlexGrow(2);
  }

  /** A number, at the right, its digits below one another. */
  public Grid.Column<T> number(String header, ValueProvider<T, ? extends Number> number) {
    var cell = "<span class=\"sb-number\">${item.text}</span>";
    return column(
            header,
            LitRenderer.<T>of(cell)
                .withProperty("text", row -> String.format("%,d", number.apply(row).longValue())))
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(row -> number.apply(row).doubleValue()));
  }

  /** A moment, told relative to now; empty ones sort as the oldest. */
  public Grid.Column<T> time(String header, Function<T, Optional<Instant>> moment) {
    var cell =
        "${item.at ? html`<sb-ago datetime=${item.at}></sb-ago>` : html`<span class=\"sb-faint\">never</span>`}";
    return column(
            header,
            LitRenderer.<T>of(cell)
                .withProperty("at", row -> moment.apply(row).map(Instant::toString).orElse("")))
        .setComparator(Comparator.comparing(row -> moment.apply(row).orElse(Instant.MIN)))
        .setWidth("8rem")
        .setFlexGrow(0);
  }

  /** A state as shape, colour and word. */
  public Grid.Column<T> state(
      String header, Function<T, State> state, ValueProvider<T, String> word) {
    var cell =
        "<span class=\"sb-state\" data-state=${item.state}>"
            + "<sb-glyph aria-hidden=\"true\" .innerHTML=${item.shape}></sb-glyph>"
            + "<span>${item.word}</span></span>";
    var renderer =
        LitRenderer.<T>of(cell)
            .withProperty("state", row -> state.apply(row).style())
            .withProperty("shape", row -> Glyph.drawing(state.apply(row).shape()))
            .withProperty("word", word);
    return column(header, renderer)
        .setComparator(Comparator.comparing(word, String.CASE_INSENSITIVE_ORDER))
        .setWidth("8.5rem")
        .setFlexGrow(0);
  }

  /**
   * A button at the row's end, drawn in the browser, so that long tables may have it too.
   *
   * @param word what it says; empty for rows without one
   * @param says what screen readers say, since all the buttons have the same word
   */
  public Grid.Column<T> button(
      ValueProvider<T, String> word, ValueProvider<T, String> says, Consumer<T> press) {
    var cell =
        "${item.word ? html`<vaadin-button theme=\"tertiary small\" aria-label=${item.says}"
            + " @click=${press}>${item.word}</vaadin-button>` : ''}";
    return grid.addColumn(
            LitRenderer.<T>of(cell)
                .withProperty("word", word)
                .withProperty("says", says)
                .withFunction("press", press::accept))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6rem")
        .setFlexGrow(0);
  }

  private Grid.Column<T> column(String header, LitRenderer<T> renderer) {
    return grid.addColumn(renderer).setHeader(header).setFlexGrow(1).setWidth("7rem");
  }

  /** Hides the column where the table is narrower than so many pixels. */
  public void fromWidth(int pixels, Grid.Column<T> column) {
    column.getElement().setAttribute("data-from-width", Integer.toString(pixels));
  }

  /** Called when somebody clicks a row beside its links. */
  public void onOpen(Consumer<T> open) {
    grid.addItemClickListener(click -> open.accept(click.getItem()));
    addClassName("sb-table-opens");
  }

  /** What stands in the table while it has no rows. */
  public void empty(EmptyState state) {
    grid.setEmptyStateComponent(state);
  }

  /** Shows these rows instead of the ones before. */
  public void show(Collection<T> rows) {
    skeleton.setVisible(false);
    grid.setVisible(true);
    grid.setAllRowsVisible(rows.size() <= MOST_AT_ONCE);
    grid.setItems(rows);
  }

  /** The table inside, for what is not here. */
  public Grid<T> grid() {
    return grid;
  }
}
