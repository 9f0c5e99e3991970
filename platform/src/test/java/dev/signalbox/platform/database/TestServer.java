package dev.signalbox.platform.database;

import dev.signalbox.platform.database.embedded.QuickServer;
import dev.signalbox.platform.database.migration.SchemaMigrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/**
 * The PostgreSQL that the specs of one JVM share. It ends with the JVM.
 *
 * <p>It is the one that the console brings along; with {@code -Dsignalbox.test.database=container}
 * it is a container, if a container engine answers.
 */
final class TestServer {

  private final Login login;

  private TestServer() {
    if ("container".equals(System.getProperty("signalbox.test.database"))) {
      login = ContainerServer.start();
    } else {
      login = quick();
    }
  }

  static TestServer shared() {
    return Shared.SERVER;
  }

  /** The name of a database with the platform's tables, to make others from. */
  String migratedTemplate() {
    return Migrated.NAME;
  }

  Login login(String name) {
    var url = login.url().replaceFirst("/signalbox\\?", "/" + name + "?");
    return new Login(url, login.user(), login.password());
  }

  void execute(String sql) {
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Login quick() {
    try {
      var folder = TestFolder.create();
      var server = QuickServer.start(folder, TestFolder.PROGRAMS);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.close();
                TestFolder.delete(folder);
              }));
      return server.login();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TestServer SERVER = new TestServer();
  }

  private static final class Migrated {
    static final String NAME = make();

    private static String make() {
      var database = TestDatabase.empty(Shared.SERVER);
      new SchemaMigrator(database).migratePlatform();
      return database.name();
    }
  }
}
