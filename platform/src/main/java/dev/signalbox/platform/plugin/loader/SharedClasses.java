package dev.signalbox.platform.plugin.loader;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The console as plugins see it: the {@link SharedPackages} and the JDK. */
final class SharedClasses extends ClassLoader {

  private final ClassLoader console;

  SharedClasses(ClassLoader console) {
    super("shared", ClassLoader.getPlatformClassLoader());
    this.console = console;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return SharedPackages.hold(name) ? console.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return SharedPackages.holdResource(name) ? console.getResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (SharedPackages.holdResource(name)) {
      return console.getResources(name);
    }
    var parent = getParent();
    return parent == null ? Collections.emptyEnumeration() : parent.getResources(name);
  }
}
