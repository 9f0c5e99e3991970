package dev.signalbox.ui.console.page;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Vaadin remembers of classes for ever, since it expects none to go. Each place was found in
 * the version that the build names; the specs notice when another one is added.
 */
final class ClassTraces {

  private static final Logger LOG = LoggerFactory.getLogger(ClassTraces.class);

  private ClassTraces() {}

  static void forget(ClassLoader loader) {
    ReflectionCache.clearAll();
    forgetWarnings(loader);
    forgetBeanProperties(loader);
  }

  private static void forgetWarnings(ClassLoader loader) {
    if (read(UIInternals.class, "warnedAboutDeps", null) instanceof Collection<?> warned) {
      warned.removeIf(type -> isFrom(loader, type));
    }
  }

  private static void forgetBeanProperties(ClassLoader loader) {
    if (read(BeanPropertySet.class, "INSTANCES", null) instanceof Map<?, ?> known) {
      known.keySet().removeIf(key -> isFrom(loader, read(key.getClass(), "type", key)));
    }
  }

  private static boolean isFrom(ClassLoader loader, Object type) {
    return type instanceof Class<?> named && loader.equals(named.getClassLoader());
  }

  private static Object read(Class<?> owner, String name, @Nullable Object instance) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(instance);
    } catch (ReflectiveOperationException changed) {
      LOG.warn("Vaadin keeps {}.{} no longer; plugins may stay in memory", owner, name, changed);
      return "";
    }
  }
}
