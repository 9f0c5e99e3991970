package dev.signalbox.platform.database.migration;

import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * Where the changes of one schema stand.
 *
 * @param loader sees the changelog and what it includes
 * @param path of the changelog on that loader: {@code db/changelog.xml}
 */
record Changelog(String schema, ClassLoader loader, String path) {

  boolean exists() {
    return find(path) != null;
  }

  /** Looks only at what the loader itself brings, where it can be told apart. */
  @Nullable URL find(String path) {
    return loader instanceof URLClassLoader own ? own.findResource(path) : loader.getResource(path);
  }
}
