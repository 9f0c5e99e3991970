package dev.signalbox.ui.console.page;

import dev.signalbox.api.view.MenuBadge;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbers beside the menu's entries, of the plugins that run at this moment. */
@Singleton
public final class BadgeRegistry {

  private static final Logger LOG = LoggerFactory.getLogger(BadgeRegistry.class);

  private final Map<String, MenuBadge> badges = new ConcurrentHashMap<>();

  void add(String address, MenuBadge badge) {
    badges.put(address, badge);
  }

  void remove(String address) {
    badges.remove(address);
  }

  /** By the address of the page, for the current user; only those that are not zero. */
  public Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    badges.forEach((address, badge) -> {
      var count = count(badge);
      if (count > 0) {
        counts.put(address, count);
      }
    });
    return counts;
  }

  private static int count(MenuBadge badge) {
    try {
      return badge.count();
    } catch (RuntimeException failure) {
      LOG.warn("The badge {} could not be counted", badge.getClass().getName(), failure);
      return 0;
    }
  }
}
