package dev.signalbox.plugins.security.audit;

import com.vaadin.flow.component.Composite;
import dev.signalbox.ui.kit.DataTable;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What something was like before and after, side by side. */
final class ChangeTable extends Composite<DataTable<ChangeTable.Row>> {

  record Row(String name, String before, String after) {}

  private final DataTable<Row> table = new DataTable<>();

  ChangeTable(Map<String, Object> before, Map<String, Object> after) {
    table.text("Field", Row::name);
    table.text("Before", Row::before);
    table.text("After", Row::after);
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    table.show(
        names.stream()
            .map(name -> new Row(name, text(before.get(name)), text(after.get(name))))
            .toList());
  }

  @Override
  protected DataTable<Row> initContent() {
    return table;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
