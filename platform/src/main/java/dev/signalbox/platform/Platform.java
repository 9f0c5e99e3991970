package dev.signalbox.platform;

import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.migration.SchemaMigrator;
import dev.signalbox.platform.http.WebServer;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running core. Closing it stops everything but the database, which was there before it. */
public final class Platform implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

  private final ApplicationContext context;

  private Platform(ApplicationContext context) {
    this.context = context;
  }

  /** Returns when requests are answered and every enabled plugin has started or failed. */
  public static Platform start(Settings settings, Database database, Clock clock) throws Exception {
    var migrator = new SchemaMigrator(database);
    migrator.migratePlatform();
    var context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .bootstrapEnvironment(false)
            .properties(settings.asProperties())
            .properties(database.properties())
            .build();
    context.registerSingleton(Settings.class, settings);
    context.registerSingleton(Database.class, database);
    context.registerSingleton(SchemaMigrator.class, migrator);
    context.registerSingleton(Clock.class, clock);
    var platform = new Platform(context.start());
    try {
      for (var part : platform.parts()) {
        part.start();
      }
      return platform;
    } catch (Exception failure) {
      platform.close();
      throw failure;
    }
  }

  /** For the few who put the console together; beans are injected. */
  public ApplicationContext context() {
    return context;
  }

  public int port() {
    return context.getBean(WebServer.class).port();
  }

  @Override
  public void close() {
    for (var part : parts()) {
      stop(part);
    }
    context.close();
  }

  private List<Part> parts() {
    return List.copyOf(context.getBeansOfType(Part.class));
  }

  private static void stop(Part part) {
    try {
      part.stop();
    } catch (Exception failure) {
      LOG.error("{} did not stop as it should", part.getClass().getSimpleName(), failure);
    }
  }
}
