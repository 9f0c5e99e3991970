package dev.signalbox.platform.plugin.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.signalbox.platform.plugin.PluginLogLine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest lines of each plugin, as text: a line may hold a failure whose class is the
 * plugin's own.
 */
@Singleton
public final class PluginLogs {

  private final Map<String, LatestLines> lines = new ConcurrentHashMap<>();
  private final Map<String, String> pluginOfLogger = new ConcurrentHashMap<>();
  private final PluginAppender appender = new PluginAppender(this);

  PluginLogs() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      appender.setContext(context);
      appender.start();
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
  }

  @PreDestroy
  void close() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
      appender.stop();
    }
  }

  /** What is logged under the names of these classes is the plugin's, on whatever thread. */
  public void attribute(Set<String> classes, String plugin) {
    classes.forEach(name -> pluginOfLogger.put(name, plugin));
  }

  /** Oldest first. */
  public List<PluginLogLine> of(String plugin) {
    var latest = lines.get(plugin);
    return latest == null ? List.of() : latest.all();
  }

  /** A plugin that was uninstalled. */
  public void forget(String plugin) {
    lines.remove(plugin);
    pluginOfLogger.values().removeIf(plugin::equals);
  }

  /** Whose line it is; null for the console's own. */
  @Nullable String plugin(String logger) {
    return pluginOfLogger.get(logger);
  }

  void add(String plugin, PluginLogLine line) {
    lines.computeIfAbsent(plugin, any -> new LatestLines()).add(line);
  }
}
