package dev.signalbox.platform.plugin.asset;

import dev.signalbox.platform.http.ServerExtension;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Makes what lies in {@code assets/} of an archive readable at {@code /assets/<id>/}. */
@Order(50)
@Singleton
final class AssetBinder implements ContributionBinder, ServerExtension {

  static final String PATH = "/assets";

  private final Map<String, AssetFolder> folders = new ConcurrentHashMap<>();

  @Override
  public void configure(ServletContextHandler handler) {
    handler.addServlet(new ServletHolder("assets", new AssetServlet(folders)), PATH + "/*");
  }

  @Override
  public Binding bind(PluginRuntime plugin) {
    var names = plugin.context().getBean(Contents.class).assets();
    if (names.isEmpty() || !(plugin.loader() instanceof PluginClasses classes)) {
      return Binding.NONE;
    }
    var id = plugin.info().id();
    folders.put(id, new AssetFolder(classes, names));
    return new Assets(names.stream().sorted().map(name -> asset(id, name)).toList(), id, folders);
  }

  private static Contribution asset(String plugin, String name) {
    return new Contribution(Contribution.Kind.ASSET, PATH + "/" + plugin + "/" + name, "");
  }

  private record Assets(
      List<Contribution> contributions, String plugin, Map<String, AssetFolder> folders)
      implements Binding {
    @Override
    public void close() {
      folders.remove(plugin);
    }
  }
}
