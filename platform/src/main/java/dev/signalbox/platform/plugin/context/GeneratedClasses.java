package dev.signalbox.platform.plugin.context;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classes that Micronaut's processors wrote beside those of an author, ready to be made. Each
 * context needs instances of its own: they remember what they were configured with.
 */
record GeneratedClasses<T>(List<MethodHandle> constructors) {

  private static final Logger LOG = LoggerFactory.getLogger(GeneratedClasses.class);
  private static final MethodType NO_ARGUMENTS = MethodType.methodType(void.class);

  /** Those whose types are all there; a library has many for what is not on the class path. */
  static <T> GeneratedClasses<T> load(ClassLoader loader, Collection<String> names) {
    var lookup = MethodHandles.publicLookup();
    List<MethodHandle> found = new ArrayList<>(names.size());
    for (var name : names) {
      try {
        var type = Class.forName(name, false, loader);
        found.add(lookup.findConstructor(type, NO_ARGUMENTS));
      } catch (ReflectiveOperationException | LinkageError missing) {
        LOG.debug("{} is left out", name, missing);
      }
    }
    return new GeneratedClasses<>(List.copyOf(found));
  }

  @SuppressWarnings("unchecked") // each was found under the name of the type
  List<T> instances() {
    List<T> instances = new ArrayList<>(constructors.size());
    for (var constructor : constructors) {
      try {
        instances.add((T) constructor.invoke());
      } catch (LinkageError missing) {
        LOG.debug("{} is left out", constructor.type().returnType().getName(), missing);
      } catch (Throwable failure) {
        throw new IllegalStateException(
            constructor.type().returnType().getName() + " can't be made", failure);
      }
    }
    return instances;
  }
}
