package dev.signalbox.platform.database.embedded;

import dev.signalbox.platform.database.Login;
import java.io.IOException;
import java.nio.file.Path;

/** The server that the console brings along, for specs: it does not wait for the disk. */
public final class QuickServer implements AutoCloseable {

  private final Server server;
  private final Login login;

  private QuickServer(Server server, Login login) {
    this.server = server;
    this.login = login;
  }

  public static QuickServer start(Path folder, Path programsFolder) throws IOException {
    var home = folder.resolve("postgres");
    var binaries = new Binaries(programsFolder);
    var programs =
        new Programs(binaries.folder(), binaries.versionName(), ServerUser.forFiles(home));
    programs.user().letThrough(folder);
    var cluster = Cluster.open(home, programs);
    var port = cluster.port();
    // A vacuum worker in a spec's database would keep the spec's user from dropping it.
    var server =
        Server.start(
            programs,
            cluster,
            port,
            "fsync=off",
            "synchronous_commit=off",
            "autovacuum=off",
            "max_connections=300");
    return new QuickServer(server, cluster.login(port));
  }

  public Login login() {
    return login;
  }

  @Override
  public void close() {
    server.stop();
  }
}
