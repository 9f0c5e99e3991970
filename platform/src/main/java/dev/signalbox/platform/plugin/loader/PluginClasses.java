package dev.signalbox.platform.plugin.loader;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * Loads the classes of one version of one plugin. What is shared comes from the console, the rest
 * from the archive, then from the plugins that this one depends on, then from the JDK. Resources
 * are looked for in the archive first, so that {@code db/changelog.xml} is always the plugin's own.
 */
public final class PluginClasses extends PluginClassLoader {

  private static final String JDK = "java.";

  private final ClassLoader shared;

  PluginClasses(PluginManager manager, PluginDescriptor descriptor, ClassLoader shared) {
    super(manager, descriptor, shared);
    this.shared = shared;
  }

  @Override
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    if (name.startsWith(JDK) || SharedPackages.hold(name)) {
      return shared.loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      var known = findLoadedClass(name);
      return known == null ? find(name) : known;
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException notOurs) {
      var found = loadClassFromDependencies(name);
      return found == null ? shared.loadClass(name) : found;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    var own = findResource(name);
    if (own != null) {
      return own;
    }
    var found = findResourceFromDependencies(name);
    return found == null ? shared.getResource(name) : found;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    found.addAll(findResourcesFromDependencies(name));
    found.addAll(Collections.list(shared.getResources(name)));
    return Collections.enumeration(found);
  }

  @Override
  public @Nullable URL findResource(String name) {
    var found = super.findResource(name);
    return found == null ? null : withoutCache(found);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    var found = Collections.list(super.findResources(name));
    found.replaceAll(PluginClasses::withoutCache);
    return Collections.enumeration(found);
  }

  /** A cached connection would keep the archive open after the plugin has gone. */
  private static URL withoutCache(URL url) {
    try {
      return URL.of(new URI(url.toString()), new Uncached());
    } catch (URISyntaxException | MalformedURLException unusual) {
      return url;
    }
  }

  private static final class Uncached extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      var connection = URI.create(url.toString()).toURL().openConnection();
      connection.setUseCaches(false);
      return connection;
    }
  }
}
