package dev.signalbox.platform.plugin.folder;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.store.PluginStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that come along with the console. They are installed when it starts for the first
 * time; an administrator who removes one does not get it back.
 */
@Singleton
public final class Bundle {

  private static final Logger LOG = LoggerFactory.getLogger(Bundle.class);

  private final Place place;
  private final PluginStore store;
  private final Intake intake;

  /** The folder that they lie in, if any. */
  record Place(Optional<Path> folder) {}

  Bundle(Place place, PluginStore store, Intake intake) {
    this.place = place;
    this.store = store;
    this.intake = intake;
  }

  public void installOnce() throws IOException {
    var folder = place.folder().filter(Files::isDirectory);
    if (folder.isPresent() && !store.isBundleInstalled()) {
      for (var archive : archives(folder.get())) {
        install(archive);
      }
      store.setBundleInstalled();
    }
  }

  private void install(Path archive) throws IOException {
    try (var content = Files.newInputStream(archive)) {
      intake.take(content, archive.getFileName().toString(), "start");
    } catch (SignalboxException refused) {
      LOG.error("{} was not installed: {}", archive, refused.sentence());
    }
  }

  private static List<Path> archives(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
