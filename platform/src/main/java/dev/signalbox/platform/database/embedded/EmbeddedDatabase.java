package dev.signalbox.platform.database.embedded;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.DataFolder;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.DatabaseError;
import dev.signalbox.platform.database.DatabaseHealth;
import dev.signalbox.platform.database.Login;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that the console brings along and keeps alive, in the data folder. */
public final class EmbeddedDatabase implements Database {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  // For migrations, LISTEN and whoever has a look by hand.
  private static final int BESIDE_THE_POOL = 30;

  private final DataFolder folder;
  private final Login login;
  private final int poolSize;
  private final Watchdog watchdog;

  private EmbeddedDatabase(DataFolder folder, Login login, int poolSize, Watchdog watchdog) {
    this.folder = folder;
    this.login = login;
    this.poolSize = poolSize;
    this.watchdog = watchdog;
  }

  /** Starts it; on the very first start it is made. */
  public static EmbeddedDatabase start(DataFolder folder, Settings settings) {
    try {
      var binaries = new Binaries(settings.get(KnownSettings.DATABASE_PROGRAMS_FOLDER));
      return start(folder, binaries, settings.get(KnownSettings.DATABASE_POOL_SIZE));
    } catch (IOException e) {
      throw new SignalboxException(
          DatabaseError.DATABASE_NOT_STARTED,
          "PostgreSQL can't be started in %s: %s".formatted(folder.path(), e),
          e);
    }
  }

  private static EmbeddedDatabase start(DataFolder folder, Binaries binaries, int poolSize)
      throws IOException {
    var home = folder.path().toRealPath().resolve("postgres");
    var user = ServerUser.forFiles(home);
    var programs = new Programs(binaries.folder(), binaries.versionName(), user);
    programs.user().letThrough(folder.path());
    var cluster = Cluster.open(home, programs);
    new Leftovers(cluster.data()).clear();
    var port = cluster.port();
    var connections = "max_connections=" + (poolSize + BESIDE_THE_POOL);
    var watchdog =
        Watchdog.start(() -> {
          new Leftovers(cluster.data()).clear();
          return Server.start(programs, cluster, port, connections);
        });
    LOG.info(
        "PostgreSQL {} runs on port {} with its data in {}", binaries.versionName(), port, home);
    return new EmbeddedDatabase(folder, cluster.login(port), poolSize, watchdog);
  }

  @Override
  public Login login() {
    return login;
  }

  @Override
  public DatabaseHealth health() {
    return watchdog.health();
  }

  @Override
  public void onReturn(Runnable listener) {
    watchdog.onReturn(listener);
  }

  /** Whoever holds the data folder has it to himself. */
  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public Map<String, Object> properties() {
    return login.pool(poolSize);
  }

  @Override
  public void close() {
    try (folder) {
      watchdog.stop();
    }
  }
}
