package dev.signalbox.ui.console.plugin;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.signalbox.api.event.Subscription;
import dev.signalbox.platform.plugin.work.PluginThreads;
import dev.signalbox.ui.kit.LiveLog;
import dev.signalbox.ui.kit.LiveLog.Line;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The last lines that each plugin has logged, as texts: nothing of the plugin is kept. */
@Context
final class PluginLog extends AppenderBase<ILoggingEvent> {

  private static final int MOST_LINES = 300;
  private static final int LONGEST = 20_000;

  private final Map<String, Deque<Line>> lines = new ConcurrentHashMap<>();
  private final List<Follower> followers = new CopyOnWriteArrayList<>();

  @PostConstruct
  void attach() {
    start();
    root().addAppender(this);
  }

  @PreDestroy
  void detach() {
    root().detachAppender(this);
    stop();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    var plugin = event.getMDCPropertyMap().get(PluginThreads.LOG_KEY);
    if (plugin != null) {
      var line = line(event);
      keep(lines.computeIfAbsent(plugin, id -> new ArrayDeque<>()), line);
      followers.stream()
          .filter(follower -> follower.plugin().equals(plugin))
          .forEach(follower -> follower.listener().accept(line));
    }
  }

  private static void keep(Deque<Line> kept, Line line) {
    synchronized (kept) {
      kept.add(line);
      if (kept.size() > MOST_LINES) {
        kept.remove();
      }
    }
  }

  private static Line line(ILoggingEvent event) {
    var failure = event.getThrowableProxy();
    var stack = failure == null ? "" : ThrowableProxyUtil.asString(failure);
    return new Line(event.getInstant(), level(event), cut(event.getFormattedMessage()), cut(stack));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }

  private static LiveLog.Level level(ILoggingEvent event) {
    return switch (event.getLevel().toInt()) {
      case ch.qos.logback.classic.Level.ERROR_INT -> LiveLog.Level.ERROR;
      case ch.qos.logback.classic.Level.WARN_INT -> LiveLog.Level.WARN;
      case ch.qos.logback.classic.Level.INFO_INT -> LiveLog.Level.INFO;
      default -> LiveLog.Level.DEBUG;
    };
  }

  /** The oldest first. */
  List<Line> of(String plugin) {
    var kept = lines.get(plugin);
    if (kept == null) {
      return List.of();
    }
    synchronized (kept) {
      return List.copyOf(kept);
    }
  }

  /** Tells each new line, on the thread that has logged it. */
  Subscription follow(String plugin, Consumer<Line> listener) {
    var follower = new Follower(plugin, listener);
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  private record Follower(String plugin, Consumer<Line> listener) {}
}
