package dev.signalbox.platform.plugin.loader;

import dev.signalbox.platform.plugin.archive.UnpackedArchive;
import jakarta.inject.Singleton;
import org.pf4j.PluginRuntimeException;

/**
 * The class loaders of the plugins that are up, made by PF4J, which finds the classes of a plugin's
 * dependencies and keeps the order. PF4J's own life cycle is not used: it starts plugin classes,
 * here contexts are started. It is not safe to use from several threads either, hence the lock.
 */
@Singleton
public final class PluginLoaders {

  private final Shelf shelf = new Shelf(getClass().getClassLoader());

  /** Makes the loader of a plugin. Those of the plugins that it depends on must be open. */
  public synchronized PluginClasses open(String id, UnpackedArchive archive) {
    try {
      shelf.loadPlugin(archive.folder());
      return (PluginClasses) shelf.getPluginClassLoader(id);
    } catch (PluginRuntimeException failure) {
      shelf.unloadPlugin(id);
      throw failure;
    }
  }

  /** Closes the loader, and with it the archive. Those that depend on it must be closed before. */
  public synchronized void close(String id) {
    shelf.unloadPlugin(id);
  }
}
