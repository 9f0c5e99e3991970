package dev.signalbox.plugins.security.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.error.Violation;
import dev.signalbox.ui.kit.action.ActionInput;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a token is for, how far it reaches, and for how long. */
final class TokenForm extends Div implements ActionInput {

  private final TextField title = new TextField("What it is for");
  private final Select<Role> role = new Select<>();
  private final Select<Lifetime> lifetime = new Select<>();
  private final Checkbox readOnly = new Checkbox("Read only: it may ask, but change nothing");
  private final Clock clock;

  /**
   * @param reach of whoever makes it
   */
  TokenForm(Role reach, Clock clock) {
    this.clock = clock;
    addClassName("sb-form");
    title.setId("token-title");
    title.setMaxLength(80);
    title.setPlaceholder("Nightly report");
    title.setRequiredIndicatorVisible(true);
    title.setManualValidation(true);
    title.setValueChangeMode(ValueChangeMode.LAZY);
    role.setLabel("May do as much as");
    role.setItems(Arrays.stream(Role.values()).filter(reach::covers).toList());
    role.setItemLabelGenerator(Role::title);
    role.setValue(reach);
    lifetime.setLabel("Expires after");
    lifetime.setItems(Lifetime.values());
    lifetime.setItemLabelGenerator(choice -> choice.words);
    lifetime.setValue(Lifetime.QUARTER);
    add(title, role, lifetime, readOnly);
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public Map<String, ?> values() {
    return Map.of(
        "title", title.getValue().strip(),
        "role", role.getValue().name(),
        "readOnly", readOnly.getValue(),
        "expiresAt", clock.instant().plus(lifetime.getValue().duration).toString());
  }

  @Override
  public List<Violation> show(List<Violation> violations) {
    var mine = violations.stream().filter(one -> one.field().equals("title")).findFirst();
    title.setErrorMessage(mine.map(Violation::message).orElse(""));
    title.setInvalid(mine.isPresent());
    return violations.stream().filter(one -> !one.field().equals("title")).toList();
  }

  @Override
  public void onChange(Runnable listener) {
    title.addValueChangeListener(change -> listener.run());
    role.addValueChangeListener(change -> listener.run());
    lifetime.addValueChangeListener(change -> listener.run());
    readOnly.addValueChangeListener(change -> listener.run());
  }

  /** How long a token may live. */
  private enum Lifetime {
    WEEK("7 days", 7),
    MONTH("30 days", 30),
    QUARTER("90 days", 90),
    YEAR("1 year", 365);

    private final String words;
    private final Duration duration;

    Lifetime(String words, int days) {
      this.words = words;
      this.duration = Duration.ofDays(days);
    }
  }
}
