package dev.signalbox.platform.plugin.folder;

import java.io.InputStream;

/**
 * Takes archives that nobody sends: through the gateway like everybody's, as the console itself.
 */
public interface Intake {

  /**
   * Installs or upgrades; returns when it runs.
   *
   * @param via what the archive came by: folder or start
   */
  void take(InputStream archive, String fileName, String via);
}
