package dev.signalbox.platform.action;

import dev.signalbox.platform.Platform;
import dev.signalbox.platform.access.user.FirstAdministrator;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.Database;
import java.time.Clock;
import java.util.Map;

/** A whole console without pages, in a process of its own, made to be killed. */
public final class MortalConsole {

  private MortalConsole() {}

  public static void main(String[] arguments) throws Exception {
    var settings = Settings.load(arguments, Map.of());
    var database = Database.start(settings);
    var platform = Platform.start(settings, database, Clock.systemUTC());
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists signalbox.test_shelf (word text not null)");
    }
    platform
        .context()
        .getBean(FirstAdministrator.class)
        .createIfNobodyIsThere()
        .ifPresent(made -> System.out.println("password " + made.password()));
    System.out.println("port " + platform.port());
    Thread.currentThread().join();
  }
}
