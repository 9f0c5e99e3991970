package dev.signalbox.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.signalbox.platform.config.Settings;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A process that stands for a console at work: it writes numbers, and says on its output which of
 * them the database has confirmed. It is made to be killed.
 */
public final class RecordingConsole {

  private RecordingConsole() {}

  public static void main(String[] arguments) throws Exception {
    var database = Database.start(Settings.load(arguments, Map.of()));
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists public.number (value bigint primary key)");
    }
    var pool = new HikariDataSource(new HikariConfig(poolProperties(database)));
    for (long number = Long.getLong("first", 0); ; number++) {
      write(pool, number);
    }
  }

  private static void write(DataSource pool, long number) {
    try (var connection = pool.getConnection();
        var statement =
            connection.prepareStatement("insert into public.number (value) values (?)")) {
      statement.setLong(1, number);
      statement.executeUpdate();
      say("wrote " + number + ".");
    } catch (SQLException e) {
      say("lost " + number + ".");
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  // As Micronaut reads them: datasources.default.maximum-pool-size sets maximumPoolSize.
  private static Properties poolProperties(Database database) {
    var properties = new Properties();
    database
        .properties()
        .forEach((name, value) -> {
          var words = name.substring("datasources.default.".length());
          var camel =
              Pattern.compile("-(.)")
                  .matcher(words)
                  .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
          if (!camel.equals("dialect")) {
            properties.setProperty(camel.equals("url") ? "jdbcUrl" : camel, value.toString());
          }
        });
    return properties;
  }
}
