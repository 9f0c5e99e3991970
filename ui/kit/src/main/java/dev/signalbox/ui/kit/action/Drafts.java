package dev.signalbox.ui.kit.action;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has filled in and not sent, for as long as they are logged in. It holds plain
 * values only, so that it keeps no plugin.
 */
final class Drafts {

  private static final int MOST = 50;

  private final Map<String, Map<String, ?>> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, ?>> eldest) {
          return size() > MOST;
        }
      };

  /** Those of the current session; it must be locked, as it is in a page's listeners. */
  static Drafts ofSession() {
    var session = VaadinSession.getCurrent();
    var drafts = session.getAttribute(Drafts.class);
    if (drafts == null) {
      drafts = new Drafts();
      session.setAttribute(Drafts.class, drafts);
    }
    return drafts;
  }

  Optional<Map<String, ?>> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  void keep(String key, Map<String, ?> values) {
    if (values.isEmpty()) {
      kept.remove(key);
    } else {
      kept.put(key, values);
    }
  }

  void drop(String key) {
    kept.remove(key);
  }
}
