package dev.signalbox.plugins.security.matrix;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Team;
import dev.signalbox.api.error.Violation;
import dev.signalbox.ui.kit.action.ActionInput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is decided, and where; for a team that is not known yet, for which one too. */
final class GrantForm extends Div implements ActionInput {

  private static final String EVERYWHERE = "In every environment";
  private static final int LONGEST_TARGET = 200;

  private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

  private GrantForm(List<Team> teams, List<Grant> levels) {
    addClassName("sb-form");
    if (!teams.isEmpty()) {
      add("team", teamField(teams));
    }
    add("level", select("May they?", levels, Grant::name, GrantLook::word));
    add("environment", environmentField());
    add("target", targetField());
  }

  /** For those who are known. */
  static GrantForm of(Holder holder) {
    return new GrantForm(List.of(), levels(holder.role() == null));
  }

  /** For one of these teams. */
  static GrantForm of(List<Team> teams) {
    return new GrantForm(teams, levels(true));
  }

  /** A team only adds to what the roles of its people are granted. */
  private static List<Grant> levels(boolean isTeam) {
    return isTeam
        ? List.of(Grant.YES, Grant.BY_APPROVAL)
        : List.of(Grant.YES, Grant.BY_APPROVAL, Grant.NO);
  }

  private static Select<String> teamField(List<Team> teams) {
    return select("Team", teams, Team::name, Team::title);
  }

  private static Select<String> environmentField() {
    var field =
        select("Where", Arrays.asList(Environment.values()), Environment::name, Environment::word);
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(EVERYWHERE);
    field.setPlaceholder(EVERYWHERE);
    return field;
  }

  private static TextField targetField() {
    var field = new TextField("Only on");
    field.setHelperText("One target, such as a product; empty for all of them");
    field.setMaxLength(LONGEST_TARGET);
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }

  private static <T> Select<String> select(
      String label, List<T> choices, Function<T, String> name, Function<T, String> word) {
    var words = choices.stream().collect(Collectors.toMap(name, word));
    var field = new Select<String>();
    field.setLabel(label);
    field.setManualValidation(true);
    field.setItems(choices.stream().map(name).toList());
    field.setItemLabelGenerator(value -> value == null ? "" : words.getOrDefault(value, value));
    return field;
  }

  private void add(String name, AbstractField<?, String> field) {
    field.setId("input-" + name);
    fields.put(name, field);
    add(field);
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public Map<String, ?> values() {
    var values = new LinkedHashMap<String, String>();
    fields.forEach((name, field) -> {
      if (!field.isEmpty()) {
        values.put(name, field.getValue().strip());
      }
    });
    return values;
  }

  @Override
  public void fill(Map<String, ?> values) {
    fields.forEach((name, field) -> {
      if (values.get(name) instanceof String value) {
        field.setValue(value);
      }
    });
  }

  @Override
  public Map<String, ?> draft() {
    return values();
  }

  @Override
  public List<Violation> show(List<Violation> violations) {
    fields.forEach((name, field) -> {
      var mine = violations.stream().filter(one -> one.field().equals(name)).findFirst();
      if (field instanceof HasValidation shown) {
        shown.setErrorMessage(mine.map(Violation::message).orElse(""));
        shown.setInvalid(mine.isPresent());
      }
    });
    return violations.stream().filter(one -> !fields.containsKey(one.field())).toList();
  }

  @Override
  public void onChange(Runnable listener) {
    fields.values().forEach(field -> field.addValueChangeListener(change -> listener.run()));
  }
}
