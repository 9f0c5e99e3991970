package dev.signalbox.platform.plugin.leak;

import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;

/** Clears the places where the JDK and the libraries remember the loader of a stopped plugin. */
final class Forgetting {

  private Forgetting() {}

  static void everythingOf(ClassLoader loader) {
    ResourceBundle.clearCache(loader);
    forgetServices();
    giveBackThreads(loader);
  }

  /** Micronaut remembers the loader that it last read services for: ask it for another one's. */
  private static void forgetServices() {
    try {
      MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(
          Forgetting.class.getClassLoader(), Forgetting.class.getName());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A library's thread that was first needed inside a plugin has kept the plugin's loader. */
  private static void giveBackThreads(ClassLoader loader) {
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (loader.equals(thread.getContextClassLoader())) {
        thread.setContextClassLoader(Forgetting.class.getClassLoader());
      }
    }
  }
}
