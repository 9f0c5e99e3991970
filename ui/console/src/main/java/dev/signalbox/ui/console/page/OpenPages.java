package dev.signalbox.ui.console.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.signalbox.ui.kit.Notice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Every page that some browser has open now. */
@Singleton
final class OpenPages implements VaadinServiceInitListener {

  private final Set<UI> pages = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  OpenPages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> {
          var page = init.getUI();
          pages.add(page);
          page.addDetachListener(gone -> pages.remove(page));
        });
  }

  /**
   * Leads those away that show something of the given class loader, and waits until they have left,
   * no longer than the deadline. Their address stays as it is, so that they are back when the page
   * is.
   */
  void leave(String plugin, ClassLoader loader, Instant deadline) {
    var leaving = pages.stream().flatMap(page -> leave(page, plugin, loader).stream()).toList();
    leaving.forEach(left -> await(left, deadline));
  }

  private static List<Future<Void>> leave(UI page, String plugin, ClassLoader loader) {
    try {
      return List.of(page.access(() -> leaveNow(page, plugin, loader)));
    } catch (UIDetachedException gone) {
      return List.of();
    }
  }

  private static void leaveNow(UI page, String plugin, ClassLoader loader) {
    var chain = page.getActiveRouterTargetsChain();
    if (chain.stream().noneMatch(shown -> isFrom(loader, shown))) {
      return;
    }
    // Taken out first, so that it is not asked whether it wants to be left.
    chain.stream()
        .filter(shown -> isFrom(loader, shown))
        .forEach(shown -> shown.getElement().removeFromParent());
    overlays(page).forEach(overlay -> overlay.getElement().removeFromParent());
    LeftPlugin.note(page, plugin);
    page.refreshCurrentRoute(false);
  }

  /** Dialogs and the like that the page has opened beside itself. */
  private static List<Component> overlays(UI page) {
    return page.getChildren()
        .filter(child -> !(child instanceof RouterLayout) && !(child instanceof Notice))
        .toList();
  }

  private static boolean isFrom(ClassLoader loader, Object shown) {
    return loader.equals(shown.getClass().getClassLoader());
  }

  private void await(Future<Void> left, Instant deadline) {
    var rest = Duration.between(clock.instant(), deadline);
    try {
      left.get(Math.max(0, rest.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stuck) {
      // The page is closed or busy with itself; whoever watches the loader will see it.
      left.cancel(false);
    }
  }
}
