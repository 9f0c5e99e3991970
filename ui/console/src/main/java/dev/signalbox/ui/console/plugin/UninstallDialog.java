package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.kit.FormDialog;

/**
 * Asks what becomes of a plugin's data; where they are to be deleted, for the reason and the
 * plugin's name too.
 */
final class UninstallDialog {

  /** As much as the gateway asks for. */
  private static final int LEAST_REASON = 8;

  private final PluginStatus plugin;
  private final RadioButtonGroup<Boolean> data = new RadioButtonGroup<>("Its data");
  private final TextArea reason = new TextArea("Reason");
  private final TextField typed = new TextField();
  private final FormDialog dialog;

  /** Gets what was decided. */
  @FunctionalInterface
  interface Decision {

    /** Reason and typed words are empty where they were not asked for. */
    void accept(boolean deleteData, String reason, String typed);
  }

  UninstallDialog(PluginStatus plugin, Decision uninstall) {
    this.plugin = plugin;
    var name = PluginName.of(plugin.id());
    dialog =
        new FormDialog(
            "Uninstall " + name,
            "Uninstall " + name,
            () ->
                uninstall.accept(
                    data.getValue(), reason.getValue().strip(), typed.getValue().strip()));
    dialog.setId("uninstall-dialog");
    dialog.confirmButton().addThemeVariants(ButtonVariant.LUMO_ERROR);
    describeData();
    reason.setId("reason");
    reason.setMaxLength(500);
    reason.setHelperText("At least %d characters".formatted(LEAST_REASON));
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.addValueChangeListener(change -> check());
    typed.setLabel("Type “%s” to delete the data".formatted(plugin.id()));
    typed.setId("typed");
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    typed.addValueChangeListener(change -> check());
    var effects = new UnorderedList(new ListItem(Effects.goes(plugin)));
    effects.addClassName("sb-effects");
    dialog.with(effects, data, reason, typed);
  }

  private void describeData() {
    data.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    data.setItems(false, true);
    data.setItemLabelGenerator(delete ->
        delete
            ? "Delete %s. This can't be undone.".formatted(Effects.tables(plugin))
            : "Keep %s, for a later installation.".formatted(Effects.tables(plugin)));
    data.setValue(false);
    data.addValueChangeListener(change -> check());
  }

  void open() {
    check();
    dialog.open();
  }

  private void check() {
    var name = PluginName.of(plugin.id());
    var delete = data.getValue();
    reason.setVisible(delete);
    typed.setVisible(delete);
    Button confirm = dialog.confirmButton();
    confirm.setText(
        delete ? "Uninstall %s and delete its data".formatted(name) : "Uninstall " + name);
    confirm.setEnabled(!delete || isMeant());
  }

  private boolean isMeant() {
    return reason.getValue().strip().length() >= LEAST_REASON
        && typed.getValue().strip().equals(plugin.id());
  }
}
