package dev.signalbox.ui.console.page;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Brings a plugin's pages into the menu and takes them away again. It comes last, so that what a
 * page needs is there when somebody opens it.
 */
@Order(1000)
@Singleton
final class ViewBinder implements ContributionBinder {

  private final PageRegistry registry;
  private final OpenPages open;

  ViewBinder(PageRegistry registry, OpenPages open) {
    this.registry = registry;
    this.open = open;
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var pages = PageFinder.find(plugin.info().id(), plugin.context());
    if (pages.isEmpty()) {
      return Binding.NONE;
    }
    registry.add(pages);
    return new Pages(plugin.info().id(), pages, plugin.loader());
  }

  private static Contribution contribution(PageInfo page) {
    return new Contribution(Contribution.Kind.VIEW, "/" + page.path(), page.title());
  }

  private final class Pages implements Binding {

    private final String id;
    private final List<Contribution> contributions;
    private final ClassLoader loader;
    private List<ConsolePage> pages;

    Pages(String id, List<ConsolePage> pages, ClassLoader loader) {
      this.id = id;
      this.contributions = pages.stream().map(page -> contribution(page.info())).toList();
      this.loader = loader;
      this.pages = pages;
    }

    @Override
    public List<Contribution> contributions() {
      return contributions;
    }

    @Override
    public void drain(Instant deadline) {
      withdraw();
      open.leave(id, loader, deadline);
    }

    @Override
    public void close() {
      withdraw();
      open.leave(id, loader, Instant.EPOCH);
      ClassTraces.forget(loader);
    }

    private synchronized void withdraw() {
      if (!pages.isEmpty()) {
        registry.remove(pages);
        pages = List.of();
      }
    }
  }
}
