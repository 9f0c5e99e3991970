package dev.signalbox.platform.plugin;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
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
 * What can be asked about plugins and done to them. It does not ask who may: whoever offers it to
 * people does. What fails ends in a {@code SignalboxException} with a sentence for them, and leaves
 * everything as it was.
 */
@Singleton
public final class PluginService {

  private final Uploads uploads;
  private final ArchiveInspector inspector;
  private final PluginOperations operations;
  private final PluginLogs logs;
  private final CurrentUser currentUser;

  PluginService(
      Uploads uploads,
      ArchiveInspector inspector,
      PluginOperations operations,
      PluginLogs logs,
      CurrentUser currentUser) {
    this.uploads = uploads;
    this.inspector = inspector;
    this.operations = operations;
    this.logs = logs;
    this.currentUser = currentUser;
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
   * @return to be installed, or closed
   */
  public PluginOffer inspect(InputStream archive, String fileName) {
    try {
      var received = uploads.receive(archive, fileName);
      try {
        return new PluginOffer(inspector.inspect(received));
      } catch (RuntimeException refused) {
        Files.deleteIfExists(received.path());
        throw refused;
      }
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }

  /** Installs what was inspected, or upgrades to it; returns when it runs. Closes the offer. */
  public PluginStatus install(PluginOffer offer) {
    try (offer) {
      return operations.install(offer.archive(), who());
    }
  }

  /** Takes in, inspects and installs at once. */
  public PluginStatus install(InputStream archive, String fileName) {
    return install(inspect(archive, fileName));
  }

  /** The latest lines that it logged, or that were logged about it; oldest first. */
  public List<PluginLogLine> log(String id) {
    return logs.of(id);
  }

  public PluginStatus enable(String id) {
    return operations.enable(id);
  }

  public PluginStatus disable(String id) {
    return operations.disable(id);
  }

  /** The version that {@link #rollBack} leads to. */
  public Optional<String> previousVersion(String id) {
    return operations.previousVersion(id);
  }

  /** Goes back to the version that the last upgrade replaced. */
  public PluginStatus rollBack(String id) {
    return operations.rollBack(id);
  }

  /**
   * Takes a plugin away.
   *
   * @param deleteData whether its tables go too; kept ones are found again by a later installation
   */
  public void uninstall(String id, boolean deleteData) {
    operations.uninstall(id, deleteData);
  }

  private String who() {
    return currentUser.find().map(User::name).orElse("console");
  }
}
