package dev.signalbox.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.signalbox.platform.config.LogFormat;

/**
 * Holds until the settings are read. Found by Logback; quicker than a file that it has to parse.
 */
public final class FirstLogging extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (hasFile("logback-test.xml") || hasFile("logback.xml") || isNamed()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setName(Logging.APPENDER);
    appender.setContext(context);
    appender.setEncoder(Logging.encoder(context, LogFormat.TEXT));
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    Logging.setLevel(context, Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean hasFile(String name) {
    return FirstLogging.class.getClassLoader().getResource(name) != null;
  }

  private static boolean isNamed() {
    return System.getProperty("logback.configurationFile") != null;
  }
}
