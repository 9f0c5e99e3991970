package dev.signalbox.ui.kit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The filters above a table. What is chosen is part of the page's address, so it survives a reload
 * and goes with a link that is sent to a colleague.
 *
 * <pre>{@code
 * var filters = new FilterBar();
 * filters.search("q", "Find a note");
 * filters.choice("by", "Everybody", List.of("Maria", "Tom"));
 * filters.onChange(() -> table.show(notes.find(filters.value("q"), filters.value("by"))));
 * add(filters, table);
 * }</pre>
 *
 * {@code onChange} runs once when the page is entered, with what the address says, and after each
 * change.
 */
public final class FilterBar extends Div implements AfterNavigationObserver {

  private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
  private Runnable onChange = () -> {};
  private String path = "";
  private boolean reading;

  public FilterBar() {
    addClassName("sb-filters");
    getElement().setAttribute("role", "search");
  }

  /**
   * A field to type in.
   *
   * @param name what the address calls it
   */
  public void search(String name, String placeholder) {
    var field = new TextField();
    field.setPlaceholder(placeholder);
    field.setAriaLabel(placeholder);
    field.setPrefixComponent(new Glyph("search"));
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addClassName("sb-filter-search");
    register(name, field);
  }

  /**
   * A choice of one among several, or of none.
   *
   * @param all what is shown while none is chosen
   */
  public void choice(String name, String all, List<String> options) {
    var field = new Select<String>();
    field.setItems(options);
    field.setPlaceholder(all);
    field.setAriaLabel(all);
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(all);
    register(name, field);
  }

  private <F extends AbstractField<F, String>> void register(String name, F field) {
    fields.put(name, field);
    add((Component) field);
    field.addValueChangeListener(change -> changed());
  }

  /** What is chosen; empty for nothing. */
  public String value(String name) {
    var field = fields.get(name);
    var value = field == null ? null : field.getValue();
    return value == null ? "" : value.strip();
  }

  /** Whether anything is chosen at all, so that an empty table can say why it is empty. */
  public boolean isActive() {
    return fields.keySet().stream().anyMatch(name -> !value(name).isEmpty());
  }

  /** Unsets all of them. */
  public void clear() {
    reading = true;
    fields.values().forEach(HasValue::clear);
    reading = false;
    changed();
  }

  /** As the address has it, to go along when a thing of the list is opened and left again. */
  public QueryParameters chosen() {
    var chosen = new LinkedHashMap<String, String>();
    fields.keySet().stream()
        .filter(name -> !value(name).isEmpty())
        .forEach(name -> chosen.put(name, value(name)));
    return QueryParameters.simple(chosen);
  }

  public void onChange(Runnable action) {
    onChange = action;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    path = event.getLocation().getPath();
    var query = event.getLocation().getQueryParameters();
    reading = true;
    fields.forEach((name, field) -> query.getSingleParameter(name).ifPresent(field::setValue));
    reading = false;
    onChange.run();
  }

  private void changed() {
    if (reading) {
      return;
    }
    var address = new Location(path, chosen());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    onChange.run();
  }
}
