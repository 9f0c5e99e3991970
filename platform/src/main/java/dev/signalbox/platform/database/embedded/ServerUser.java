package dev.signalbox.platform.database.embedded;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.DatabaseError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root; where the console runs as root, the server
 * gets a user namespace in which it is nobody, or where that is forbidden, another user.
 *
 * @param prefix what to put before a command
 * @param id to whom its files have to belong, where that is somebody else
 */
record ServerUser(List<String> prefix, int id) {

  private static final int OURSELVES = -1;
  private static final int ROOT = 0;
  private static final ServerUser NAMESPACE =
      new ServerUser(List.of("unshare", "--user"), OURSELVES);

  /** For files that are there already, or will be. */
  static ServerUser forFiles(Path folder) throws IOException {
    if (owner(Path.of("/proc/self")) != ROOT) {
      return isNamed() ? new ServerUser(List.of(), OURSELVES) : NAMESPACE;
    }
    var owner = Files.exists(folder) ? owner(folder) : ROOT;
    if (owner != ROOT) {
      return other(owner);
    }
    if (NAMESPACE.works()) {
      return NAMESPACE;
    }
    return Stream.of("postgres", "nobody")
        .flatMap(name -> Shell.output("id", "-u", name).stream())
        .map(id -> other(Integer.parseInt(id)))
        .filter(ServerUser::works)
        .findFirst()
        .orElseThrow(ServerUser::nobody);
  }

  /** A user that we can become by a number alone. */
  static ServerUser other(int id) {
    return new ServerUser(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), id);
  }

  /** The command with what has to stand before it. */
  String[] command(String... command) {
    return Stream.concat(prefix.stream(), Stream.of(command)).toArray(String[]::new);
  }

  /** Lets the server have a file that we made. */
  void give(Path path) throws IOException {
    if (id != OURSELVES) {
      Files.setAttribute(path, "unix:uid", id);
    }
  }

  /** Sees to it that the server can get through a folder of ours to its own. */
  void letThrough(Path folder) throws IOException {
    if (id == OURSELVES) {
      return;
    }
    var permissions = Files.getPosixFilePermissions(folder);
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(folder, permissions);
    }
    if (!Shell.succeeds(command("test", "-x", folder.toString()))) {
      throw new SignalboxException(
          DatabaseError.DATA_FOLDER_UNUSABLE,
          "PostgreSQL can't run as root and runs as the user %d here, who does not get into %s. Name a data.folder that everybody may pass through to, like /var/lib/signalbox, or start Signalbox as an ordinary user."
              .formatted(id, folder));
    }
  }

  private boolean works() {
    return Shell.succeeds(command("true"));
  }

  // Containers may be run with a number that has no name, which PostgreSQL does not accept either.
  private static boolean isNamed() {
    return !System.getProperty("user.name", "?").equals("?");
  }

  private static int owner(Path path) throws IOException {
    return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : OURSELVES;
  }

  private static SignalboxException nobody() {
    return new SignalboxException(
        DatabaseError.DATABASE_NOT_STARTED,
        "Signalbox runs as root, PostgreSQL refuses to, and neither \"unshare --user\" nor \"setpriv\" works here. Start Signalbox as an ordinary user, or set database.url to a PostgreSQL of your own.");
  }
}
