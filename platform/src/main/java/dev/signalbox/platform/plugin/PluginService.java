package dev.signalbox.platform.plugin;

import dev.signalbox.platform.plugin.archive.ArchiveInspector;
import dev.signalbox.platform.plugin.archive.Uploads;
import dev.signalbox.platform.plugin.lifecycle.PluginOperations;
import dev.signalbox.platform.plugin.log.PluginLogs;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked about plugins, and the receipt of archives. It does not ask who may: whoever
 * offers it to people does. Plugins are changed by actions.
 */
@Singleton
public final class PluginService {

  private final Uploads uploads;
  private final ArchiveInspector inspector;
  private final PluginOffers offers;
  private final PluginOperations operations;
  private final PluginLogs logs;

  PluginService(
      Uploads uploads,
      ArchiveInspector inspector,
      PluginOffers offers,
      PluginOperations operations,
      PluginLogs logs) {
    this.uploads = uploads;
    this.inspector = inspector;
    this.offers = offers;
    this.operations = operations;
    this.logs = logs;
  }

  /** All that are installed, by id. */
  public List<PluginStatus> list() {
    return operations.list();
  }

  public Optional<PluginStatus> find(String id) {
    return operations.find(id);
  }

  /** One that has to be there. */
  public PluginStatus get(String id) {
    return operations.get(id);
  }

  /**
   * Takes an archive in and looks at it, without installing it.
   *
   * @param fileName what the sender calls it
   * @return to be installed by its checksum, and closed
   */
  public PluginOffer inspect(InputStream archive, String fileName) {
    try {
      var received = uploads.receive(archive, fileName);
      try {
        return offers.keep(inspector.inspect(received), fileName);
      } catch (RuntimeException refused) {
        Files.deleteIfExists(received.path());
        throw refused;
      }
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }

  /** The latest lines that it logged, or that were logged about it; oldest first. */
  public List<PluginLogLine> log(String id) {
    return logs.of(id);
  }

  /** The version that a roll-back leads to. */
  public Optional<String> previousVersion(String id) {
    return operations.previousVersion(id);
  }
}
