package dev.signalbox.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.LogFormat;
import dev.signalbox.platform.config.Settings;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How the console logs: to standard output, one line for each event. */
public final class Logging {

  static final String APPENDER = "signalbox";

  /** They tell at INFO what only those who work on them want to know. */
  private static final List<String> CHATTY =
      List.of(
          "com.vaadin",
          "com.zaxxer.hikari",
          "io.micronaut",
          "liquibase",
          "org.atmosphere",
          "org.eclipse.jetty",
          "org.pf4j",
          "org.postgresql");

  private Logging() {}

  /** Follows the settings; does nothing where somebody has brought a logback.xml. */
  public static void configure(Settings settings) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
            instanceof ConsoleAppender<ILoggingEvent> appender) {
      appender.setEncoder(encoder(context, settings.get(KnownSettings.LOG_FORMAT)));
      setLevel(context, Level.toLevel(settings.get(KnownSettings.LOG_LEVEL).name()));
    }
  }

  static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    var encoder =
        switch (format) {
          case TEXT -> new TextLines();
          case JSON -> new JsonLines();
        };
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  static void setLevel(LoggerContext context, Level level) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
    var chatty = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
    CHATTY.forEach(name -> context.getLogger(name).setLevel(chatty));
  }
}
