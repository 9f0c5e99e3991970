package dev.signalbox.platform.database;

import dev.signalbox.platform.http.HealthCheck;
import jakarta.inject.Singleton;

/** The database's part of {@code /health}. */
@Singleton
final class DatabaseCheck implements HealthCheck {

  private final Database database;

  DatabaseCheck(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Health check() {
    var health = database.health();
    return health.state() == DatabaseHealth.State.UP
        ? Health.up(health.sentence())
        : Health.down(health.sentence());
  }
}
