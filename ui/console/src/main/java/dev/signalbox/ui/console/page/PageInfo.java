package dev.signalbox.ui.console.page;

import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What a page says of itself. Holds nothing of the plugin that it is from, so menus may keep it.
 *
 * @param owner the plugin's id; empty for the console's own pages
 * @param path without a slash in front
 */
public record PageInfo(
    String owner,
    String path,
    String title,
    String purpose,
    Group group,
    String icon,
    int order,
    String permission,
    boolean menu) {

  /** {@code /:person?} and the like, which an address need not have. */
  private static final Pattern OPTIONAL = Pattern.compile("/?:[^/]*[?*]$");

  /** As the menu has them, from top to bottom. */
  public static final Comparator<PageInfo> MENU_ORDER =
      Comparator.comparing(PageInfo::group)
          .thenComparingInt(PageInfo::order)
          .thenComparing(PageInfo::title);

  static PageInfo of(String owner, ConsoleView view) {
    return new PageInfo(
        owner,
        path(owner, view.path()),
        view.title(),
        view.purpose(),
        view.group(),
        view.icon(),
        view.order(),
        view.permission(),
        view.menu());
  }

  static String path(String owner, String below) {
    if (owner.isEmpty()) {
      return below;
    }
    return below.isEmpty() ? owner : owner + "/" + below;
  }

  /** Where it is opened without saying which thing it shall show. */
  public String address() {
    return OPTIONAL.matcher(path).replaceAll("");
  }

  /** Whether it can be opened so. */
  public boolean isReachable() {
    return !address().contains(":");
  }
}
