package dev.signalbox.platform.plugin.loader;

import dev.signalbox.platform.plugin.archive.UnpackedArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;

/**
 * PF4J without its folders and its lists of what is disabled: the database has both. A plugin's
 * path is its folder in the cache.
 */
final class Shelf extends DefaultPluginManager {

  private final SharedClasses shared;

  Shelf(ClassLoader console) {
    super(List.of());
    this.shared = new SharedClasses(console);
  }

  @Override
  protected void initialize() {
    super.initialize();
    // Loaders look for their dependencies here, on any thread.
    pluginClassLoaders = new ConcurrentHashMap<>();
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new PluginLoader() {
      @Override
      public boolean isApplicable(Path folder) {
        return true;
      }

      @Override
      public ClassLoader loadPlugin(Path folder, PluginDescriptor descriptor) {
        var classes = new PluginClasses(Shelf.this, descriptor, shared);
        new UnpackedArchive(folder).jars().forEach(jar -> classes.addFile(jar.toFile()));
        return classes;
      }
    };
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PluginDescriptorFinder() {
      @Override
      public boolean isApplicable(Path folder) {
        return true;
      }

      @Override
      public PluginDescriptor find(Path folder) {
        return new UnpackedArchive(folder).descriptor();
      }
    };
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new PluginRepository() {
      @Override
      public List<Path> getPluginPaths() {
        return List.of();
      }

      @Override
      public boolean deletePluginPath(Path folder) {
        return false;
      }
    };
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new PluginStatusProvider() {
      @Override
      public boolean isPluginDisabled(String id) {
        return false;
      }

      @Override
      public void disablePlugin(String id) {}

      @Override
      public void enablePlugin(String id) {}
    };
  }
}
