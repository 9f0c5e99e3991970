package dev.signalbox.ui.kit.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The zone of the clock on the reader's wall. */
final class ReaderZone {

  private ReaderZone() {}

  static ZoneId of(Component shown) {
    return shown
        .getUI()
        .or(() -> Optional.ofNullable(UI.getCurrent()))
        .map(page -> page.getPage().getExtendedClientDetails())
        .map(browser -> browser.getTimeZoneId())
        .flatMap(ReaderZone::known)
        .orElse(ZoneOffset.UTC);
  }

  private static Optional<ZoneId> known(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
