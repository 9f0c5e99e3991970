package dev.signalbox.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * Shows one thing of a list at the right edge, over the list. Escape, the cross and a click beside
 * it close it; then {@code onClose} runs, which leads back to the list's address.
 *
 * <pre>{@code
 * var drawer = new DetailDrawer(person.fullName(), () -> ui.navigate("admin/users"));
 * drawer.add(new PersonDetail(person));
 * drawer.open();
 * }</pre>
 *
 * Put the shown thing's id into the page's address, so that a reload and a link show it again.
 */
public class DetailDrawer extends Dialog {

  private final Runnable onClose;

  public DetailDrawer(String title, Runnable onClose) {
    this.onClose = onClose;
    addClassName("sb-drawer");
    setHeaderTitle(title);
    var cross = new Button(new Glyph("x"), click -> leave());
    cross.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    cross.addClassName("sb-dismiss");
    cross.setAriaLabel("Close");
    getHeader().add(cross);
    addDialogCloseActionListener(closing -> leave());
  }

  private void leave() {
    close();
    onClose.run();
  }
}
