package dev.signalbox.platform.plugin.leak;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Threads of the system that run the plugin's code, or were made by it. */
@Singleton
final class ThreadProbe implements HolderProbe {

  @Override
  public List<String> holders(ClassLoader loader, Set<String> classes) {
    return Thread.getAllStackTraces().entrySet().stream()
        .flatMap(entry -> reason(entry, loader, classes).stream())
        .toList();
  }

  private static Optional<String> reason(
      Map.Entry<Thread, StackTraceElement[]> entry, ClassLoader loader, Set<String> classes) {
    var thread = entry.getKey();
    var name = "the thread \"" + thread.getName() + "\"";
    var running =
        Arrays.stream(entry.getValue())
            .filter(line -> classes.contains(line.getClassName()))
            .findFirst()
            .map(line -> name + " is still in " + line);
    if (running.isPresent()) {
      return running;
    }
    if (loader.equals(thread.getClass().getClassLoader())) {
      return Optional.of(name + " is an object of the plugin's " + thread.getClass().getName());
    }
    return loader.equals(thread.getContextClassLoader())
        ? Optional.of(name + " was started by the plugin")
        : Optional.empty();
  }
}
