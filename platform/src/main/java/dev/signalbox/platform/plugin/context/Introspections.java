package dev.signalbox.platform.plugin.context;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.beans.BeanIntrospector;
import jakarta.inject.Singleton;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of plugins known where Micronaut looks for them.
 *
 * <p>Data, validation and JSON ask one static introspector, which reads the class path of Micronaut
 * itself once and for all: without this every type of a plugin ends with "No bean introspection
 * available". Its map is exchanged for one that plugins can be added to and removed from. It goes
 * by the names of classes, so these must be unique to a plugin.
 */
@Singleton
final class Introspections {

  private final Map<String, BeanIntrospectionReference<Object>> ofPlugins;

  Introspections() throws ReflectiveOperationException {
    var introspector = BeanIntrospector.SHARED;
    // Asked for anything, it reads the class path.
    introspector.findIntrospection(Introspections.class);
    var field = introspector.getClass().getDeclaredField("introspectionMap");
    field.setAccessible(true);
    synchronized (introspector) {
      var layers = layers(field.get(introspector));
      field.set(introspector, layers);
      ofPlugins = layers.ofPlugins;
    }
  }

  /** Adds what the processors wrote for a plugin; what is returned removes it again. */
  Runnable add(GeneratedClasses<BeanIntrospectionReference<Object>> generated) {
    var added = new ConcurrentHashMap<String, BeanIntrospectionReference<Object>>();
    Runnable remove =
        () -> {
          added.forEach(ofPlugins::remove);
          added.clear();
        };
    for (var reference : generated.instances()) {
      if (ofPlugins.putIfAbsent(reference.getName(), reference) != null) {
        remove.run();
        throw new SignalboxException(
            PluginError.PACKAGE_NOT_YOURS,
            "The class %s is in another plugin too. Give each plugin a package of its own."
                .formatted(reference.getName()));
      }
      added.put(reference.getName(), reference);
    }
    return remove;
  }

  @SuppressWarnings("unchecked") // the field is declared so
  private static Layers layers(Object map) {
    return map instanceof Layers already
        ? already
        : new Layers((Map<String, BeanIntrospectionReference<Object>>) map);
  }

  /** Libraries first, then plugins. */
  private static final class Layers
      extends AbstractMap<String, BeanIntrospectionReference<Object>> {

    private final Map<String, BeanIntrospectionReference<Object>> ofLibraries;
    private final Map<String, BeanIntrospectionReference<Object>> ofPlugins =
        new ConcurrentHashMap<>();

    Layers(Map<String, BeanIntrospectionReference<Object>> ofLibraries) {
      this.ofLibraries = ofLibraries;
    }

    @Override
    public @Nullable BeanIntrospectionReference<Object> get(Object name) {
      var found = ofLibraries.get(name);
      return found == null ? ofPlugins.get(name) : found;
    }

    @Override
    public Set<Entry<String, BeanIntrospectionReference<Object>>> entrySet() {
      var all = new HashSet<>(ofLibraries.entrySet());
      all.addAll(ofPlugins.entrySet());
      return all;
    }
  }
}
