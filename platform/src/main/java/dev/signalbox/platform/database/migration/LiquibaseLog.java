package dev.signalbox.platform.database.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Leads what Liquibase has to say into the console's log; its chatter only counts as debugging. */
final class LiquibaseLog extends AbstractLogService {

  @Override
  public int getPriority() {
    return PRIORITY_SPECIALIZED;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Liquibase declares it
  public Logger getLog(Class type) {
    return new Lines(LoggerFactory.getLogger(type));
  }

  private static final class Lines extends AbstractLogger {

    private final org.slf4j.Logger logger;

    Lines(org.slf4j.Logger logger) {
      this.logger = logger;
    }

    @Override
    public void log(Level level, @Nullable String message, @Nullable Throwable e) {
      // What fails is thrown as well, and reported by whoever asked for the migration.
      if (level.intValue() == Level.WARNING.intValue()) {
        logger.warn(message, e);
      } else {
        logger.debug(message, e);
      }
    }
  }
}
