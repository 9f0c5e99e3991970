package dev.signalbox.plugins.security.approvals;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.signalbox.ui.kit.Facts;
import java.util.Locale;
import java.util.Map;

/** What would run, with its secrets masked. What is agreed to is what runs. */
final class FrozenInput extends Composite<Div> {

  FrozenInput(Map<String, Object> input) {
    if (input.isEmpty()) {
      getContent().add(new Paragraph("It takes no input."));
      return;
    }
    var facts = new Facts();
    input.forEach((name, value) -> facts.add(title(name), String.valueOf(value)));
    getContent().add(facts);
  }

  private static String title(String name) {
    var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
