package dev.signalbox.distribution;

import dev.signalbox.platform.Platform;
import dev.signalbox.platform.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Stops the console at the end of the process, also one that has not come up whole: its PostgreSQL
 * is a process of its own and would go on without it.
 */
final class Shutdown implements Runnable {

  private final Database database;
  private volatile boolean begun;
  private volatile @Nullable Platform platform;

  Shutdown(Database database) {
    this.database = database;
  }

  void beginsWith(Platform started) {
    platform = started;
  }

  boolean hasBegun() {
    return begun;
  }

  @Override
  public void run() {
    begun = true;
    var started = platform;
    if (started != null) {
      started.close();
    }
    database.close();
  }
}
