package dev.signalbox.ui.console.page;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.RouteRegistry;
import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.access.policy.DoorSource;
import dev.signalbox.platform.access.policy.UserAccess;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All pages that can be opened now. Plugins may bring theirs before the web server has started:
 * they are served as soon as it does.
 */
@Singleton
public final class PageRegistry implements DoorSource {

  private final ApplicationContext host;
  private final EventBus events;
  private final UserAccess access;
  private final Map<Class<?>, ConsolePage> pages = new ConcurrentHashMap<>();
  private @Nullable Routes routes;

  PageRegistry(ApplicationContext host, EventBus events, UserAccess access) {
    this.host = host;
    this.events = events;
    this.access = access;
  }

  /** From now on pages are routes of the given registry in the given frame, our own first. */
  public synchronized void serve(RouteRegistry registry, Class<? extends RouterLayout> frame) {
    var brought = List.copyOf(pages.values());
    pages.clear();
    routes = new Routes(RouteConfiguration.forRegistry(registry), frame);
    add(PageFinder.find("", host));
    add(brought);
  }

  /** Adds all of them or, where one's path is taken, none. */
  synchronized void add(List<ConsolePage> added) {
    refuseTakenPaths(added);
    added.forEach(page -> access.refuseUnknown(page.info().permission()));
    added.forEach(page -> pages.put(page.type(), page));
    if (routes != null) {
      routes.add(added);
    }
    announce(added);
  }

  synchronized void remove(List<ConsolePage> removed) {
    if (routes != null) {
      routes.remove(removed);
    }
    removed.forEach(page -> pages.remove(page.type()));
    announce(removed);
  }

  private void announce(List<ConsolePage> changed) {
    changed.stream()
        .map(page -> page.info().owner())
        .distinct()
        .forEach(owner -> events.publish(new PagesChanged(owner)));
  }

  private void refuseTakenPaths(List<ConsolePage> added) {
    var paths = new HashSet<String>();
    pages.values().forEach(page -> paths.add(page.info().path()));
    for (var page : added) {
      if (!paths.add(page.info().path())) {
        throw new SignalboxException(
            PageError.PAGE_PATH_TAKEN,
            "The page %s wants the path /%s, which another page has. Give it a path of its own."
                .formatted(page.type().getName(), page.info().path()));
      }
    }
  }

  /** What is known about a class that pages are made of; empty for any other. */
  public Optional<PageInfo> find(Class<?> type) {
    return Optional.ofNullable(pages.get(type)).map(ConsolePage::info);
  }

  /** What the browser's tab says of a page that does not say it itself. */
  public String title(Class<?> type) {
    return find(type).map(page -> page.title() + " · Signalbox").orElse("Signalbox");
  }

  /** The pages that a person may open, in the order of the menu. */
  public List<PageInfo> openTo(User user) {
    return pages.values().stream()
        .map(ConsolePage::info)
        .filter(page -> isOpenTo(user, page))
        .sorted(PageInfo.MENU_ORDER)
        .toList();
  }

  /** Whether there is such a page now, and the person may open it. */
  public boolean isOpenTo(User user, String path) {
    return openTo(user).stream().anyMatch(page -> page.path().equals(path));
  }

  boolean isOpenTo(User user, PageInfo page) {
    return access.may(user, page.permission());
  }

  @Override
  public Stream<Door> doors() {
    return pages.values().stream().map(ConsolePage::info).map(PageRegistry::door);
  }

  private static Door door(PageInfo page) {
    var owner = page.owner().isEmpty() ? "signalbox" : page.owner();
    return new Door(
        page.permission(),
        new AccessDoor(AccessDoor.Kind.PAGE, owner, "/" + page.path(), page.title()));
  }

  /** Makes a page by the context that it is from; empty where none knows the class. */
  public <T> Optional<T> create(Class<T> type) {
    var page = pages.get(type);
    if (page != null) {
      return Optional.of(page.context().getBean(type));
    }
    return isOurs(type) ? host.findBean(type) : Optional.empty();
  }

  /**
   * The host's context remembers each class that it is asked for, so it is not asked for others'.
   */
  private static boolean isOurs(Class<?> type) {
    return PageRegistry.class.getClassLoader().equals(type.getClassLoader());
  }

  /** Vaadin's side of it. */
  private record Routes(RouteConfiguration routes, Class<? extends RouterLayout> frame) {

    void add(List<ConsolePage> pages) {
      routes.update(() ->
          pages.forEach(page -> routes.setRoute(page.info().path(), page.type(), List.of(frame))));
    }

    void remove(List<ConsolePage> pages) {
      routes.update(() -> pages.forEach(page -> routes.removeRoute(page.type())));
    }
  }
}
