package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.error.Violation;
import dev.signalbox.ui.kit.FormDialog;
import java.util.List;

/** The reason for an action and the words to type, as far as it asks for them. */
final class Confirm {

  private static final int LONGEST_REASON = 2_000;

  private final TextArea reason = new TextArea("Reason");
  private final TextField typed = new TextField();
  private final boolean dangerous;
  private boolean reasonNeeded;
  private String wanted = "";

  Confirm(FormDialog dialog, boolean dangerous, Runnable onChange) {
    this.dangerous = dangerous;
    if (dangerous) {
      dialog.confirmButton().addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    reason.setId("reason");
    reason.setMaxLength(LONGEST_REASON);
    reason.setManualValidation(true);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.addValueChangeListener(change -> {
      reason.setInvalid(false);
      onChange.run();
    });
    typed.setId("typed-words");
    typed.setManualValidation(true);
    typed.setAutocomplete(Autocomplete.OFF);
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    typed.addValueChangeListener(change -> onChange.run());
  }

  Component[] fields() {
    return new Component[] {reason, typed};
  }

  /**
   * @param welcome whether a reason is welcome though it need not be given
   */
  void show(ActionCheck check, boolean welcome) {
    reasonNeeded = dangerous || check.reasonNeeded();
    reason.setVisible(reasonNeeded || welcome);
    reason.setRequiredIndicatorVisible(reasonNeeded);
    wanted = check.typedWords();
    typed.setVisible(!wanted.isEmpty());
    typed.setLabel("Type “%s” to confirm".formatted(wanted));
  }

  /** Shows what is wrong with it, and returns what is wrong elsewhere. */
  List<Violation> show(List<Violation> violations) {
    violations.forEach(violation -> {
      if (violation.field().equals("reason")) {
        reason.setErrorMessage(violation.message());
        reason.setInvalid(true);
      }
    });
    return violations.stream()
        .filter(violation -> !List.of("reason", "confirm").contains(violation.field()))
        .toList();
  }

  boolean isComplete() {
    return (!reasonNeeded || !reason.getValue().isBlank())
        && (wanted.isEmpty() || typed.getValue().strip().equals(wanted));
  }

  String reason() {
    return reason.getValue().strip();
  }

  String words() {
    return typed.getValue();
  }
}
