package dev.signalbox.distribution.bench;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.Platform;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A console within this process, for what is measured without HTTP. */
record InProcess(Platform platform, Database database) implements AutoCloseable {

  /** May do everything. */
  static final User ADMIN = new User(UUID.randomUUID(), "bench", "Bench", Role.ADMIN);

  static InProcess start(Path data) throws Exception {
    var settings =
        Settings.of(
            Map.of("http.port", "0", "database.pool-size", "64", "data.folder", data.toString()));
    var database = Database.start(settings);
    return new InProcess(Platform.start(settings, database, Clock.systemUTC()), database);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + platform.port());
  }

  <T> T get(Class<T> type) {
    return platform.context().getBean(type);
  }

  /** In a transaction of its own. */
  int execute(String sql) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  long number(String sql) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    platform.close();
    database.close();
  }
}
