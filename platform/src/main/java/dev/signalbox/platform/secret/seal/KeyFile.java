package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.SignalboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The file with the master keys. Nobody but its owner can change it, and no stranger read it. */
final class KeyFile {

  // A group may read it: container platforms hand files to a user of their own through its group.
  private static final Set<PosixFilePermission> TOO_MUCH =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path path;

  KeyFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  List<MasterKey> read() {
    try {
      checkPrivate();
      return KeyText.read(Files.readAllLines(path), "The key file " + path);
    } catch (IOException failure) {
      throw new SignalboxException(
          SealError.KEY_MISSING,
          "The key file %s can't be read: %s".formatted(path, failure),
          failure);
    }
  }

  /** Writes a first key, unless somebody else just did. */
  void generate() {
    var bytes = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    var lines =
        """
        # Seals the secrets in the database: without this file they are lost, so keep a copy apart
        # from the database's. To rotate, add a line: openssl rand -base64 32. The last line seals.
        %s
        """
            .formatted(Base64.getEncoder().encodeToString(bytes));
    Arrays.fill(bytes, (byte) 0);
    try {
      write(lines);
    } catch (FileAlreadyExistsException _) {
      // Another console on this folder was faster; its key is as good.
    } catch (IOException failure) {
      throw new SignalboxException(
          SealError.KEY_MISSING,
          "The key file %s can't be written: %s".formatted(path, failure),
          failure);
    }
  }

  private void write(String lines) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    try (var channel =
        Files.newByteChannel(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
            ownerOnly())) {
      channel.write(StandardCharsets.UTF_8.encode(lines));
    }
  }

  private void checkPrivate() throws IOException {
    if (!isPosix()) {
      return;
    }
    if (Files.getPosixFilePermissions(path).stream().anyMatch(TOO_MUCH::contains)) {
      throw new SignalboxException(
          SealError.KEY_EXPOSED,
          "The key file %s is open to others than its owner; run: chmod 600 %s"
              .formatted(path, path));
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() throws IOException {
    var folder = path.toAbsolutePath().getParent();
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
