package dev.signalbox.platform.administration.plugin;

import dev.signalbox.api.action.ActionResult.Waiting;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.folder.Intake;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs what lies in the folder and what comes along, as the console itself. */
@Singleton
final class FolderIntake implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(FolderIntake.class);

  private final PluginService plugins;
  private final PluginAdministration administration;

  FolderIntake(PluginService plugins, PluginAdministration administration) {
    this.plugins = plugins;
    this.administration = administration;
  }

  @Override
  public void take(InputStream archive, String fileName, String via) {
    var offer = plugins.inspect(archive, fileName);
    if (administration.install(offer, Ask.byConsole(via)) instanceof Waiting waiting) {
      LOG.info("{} waits for {} to agree", offer.manifest().label(), waiting.rule());
    }
  }
}
