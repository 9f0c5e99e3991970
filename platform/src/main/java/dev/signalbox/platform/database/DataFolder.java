package dev.signalbox.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.signalbox.api.error.SignalboxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one console. It is locked as long as the console lives; the system lets go of the
 * lock when the process is killed.
 */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be, and locks it.
   *
   * @throws SignalboxException when another console has it
   */
  public static DataFolder take(Path path) {
    try {
      create(path);
      // Not found out by the lock: a second channel of one process would let go of it on closing.
      if (owner(path).equals(self())) {
        throw inUse(path);
      }
      var lock = FileChannel.open(path.resolve("signalbox.lock"), CREATE, WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw inUse(path);
      }
      Files.writeString(ownerFile(path), self());
      return new DataFolder(path, lock);
    } catch (IOException e) {
      throw new SignalboxException(
          DatabaseError.DATA_FOLDER_UNUSABLE,
          "The data folder %s can't be used: %s. Name another one with --data.folder=FOLDER."
              .formatted(path, e),
          e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(ownerFile(path));
    } catch (IOException e) {
      throw new SignalboxException(
          DatabaseError.DATA_FOLDER_UNUSABLE,
          "The data folder " + path + " can't be let go: " + e,
          e);
    }
  }

  private static void create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var forUsOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(forUsOnly));
    } else {
      Files.createDirectories(path);
    }
  }

  private static SignalboxException inUse(Path path) throws IOException {
    var owner = owner(path).lines().findFirst();
    return new SignalboxException(
        DatabaseError.DATA_FOLDER_IN_USE,
        "The data folder %s is in use by another Signalbox%s. Stop that one, or give this one a folder of its own with --data.folder=FOLDER."
            .formatted(path, owner.map(pid -> " (process " + pid + ")").orElse("")));
  }

  private static String owner(Path path) throws IOException {
    var file = ownerFile(path);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static Path ownerFile(Path path) {
    return path.resolve("signalbox.pid");
  }

  // With the time of its start, since process ids come back, in containers with every start.
  private static String self() {
    var process = ProcessHandle.current();
    return process.pid() + "\n" + process.info().startInstant().map(Object::toString).orElse("");
  }
}
