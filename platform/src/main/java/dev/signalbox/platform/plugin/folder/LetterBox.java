package dev.signalbox.platform.plugin.folder;

import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that archives are put into to be installed, by whoever may write there. What was taken
 * is removed from it; what was refused stays as {@code *.rejected}, with the reason beside it.
 */
@Singleton
public final class LetterBox {

  private static final Logger LOG = LoggerFactory.getLogger(LetterBox.class);

  /** A file that did not grow for this long has been written. */
  private static final long STABLE_MILLIS = 100;

  /** Not every file system tells when something comes in. */
  private static final long LOOK_EVERY_MILLIS = 2_000;

  private final Path folder;
  private final Intake intake;
  private @Nullable WatchService watch;
  private @Nullable Thread thread;

  /** Where it is. */
  record Place(Path folder) {}

  LetterBox(Place place, Intake intake) {
    this.folder = place.folder();
    this.intake = intake;
  }

  /** Begins with what lies there already. */
  public void start() throws IOException {
    Files.createDirectories(folder);
    var service = folder.getFileSystem().newWatchService();
    folder.register(
        service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    watch = service;
    thread = Thread.ofVirtual().name("plugins-folder").start(() -> watch(service));
  }

  /** Returns when nothing is being installed any more. */
  public void stop() throws IOException, InterruptedException {
    if (watch != null && thread != null) {
      watch.close();
      thread.join();
    }
  }

  private void watch(WatchService service) {
    try {
      while (true) {
        for (var archive : archives()) {
          take(archive);
        }
        var key = service.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException end) {
      LOG.debug("The plugins folder is not watched any more");
    } catch (IOException failure) {
      LOG.error("The plugins folder {} can't be read and is not watched any more", folder, failure);
    }
  }

  /** The oldest first: of two versions, the one that was put in last counts. */
  private List<Path> archives() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.comparing(LetterBox::modified))
          .toList();
    }
  }

  private void take(Path archive) throws IOException, InterruptedException {
    if (!isWritten(archive)) {
      return;
    }
    try {
      try (var content = Files.newInputStream(archive)) {
        intake.take(content, archive.getFileName().toString(), "folder");
      }
      Files.deleteIfExists(archive);
    } catch (SignalboxException refused) {
      reject(archive, refused.sentence());
    } catch (RuntimeException failure) {
      LOG.error("{} could not be installed", archive, failure);
      reject(archive, "Something failed on our side; the console's log has the reason.");
    }
  }

  /** Somebody may still be copying it. */
  private static boolean isWritten(Path archive) throws IOException, InterruptedException {
    try {
      var size = Files.size(archive);
      TimeUnit.MILLISECONDS.sleep(STABLE_MILLIS);
      return size > 0 && Files.size(archive) == size;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static void reject(Path archive, String reason) throws IOException {
    LOG.error("{} was refused: {}", archive, reason);
    var name = archive.getFileName() + ".rejected";
    Files.writeString(archive.resolveSibling(name + ".txt"), reason + System.lineSeparator());
    Files.move(archive, archive.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileTime modified(Path archive) {
    try {
      return Files.getLastModifiedTime(archive);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
