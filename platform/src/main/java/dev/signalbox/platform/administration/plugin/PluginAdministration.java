package dev.signalbox.platform.administration.plugin;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.administration.Administration;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.platform.plugin.PluginOffer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Asks for changes of plugins. */
@Singleton
public final class PluginAdministration {

  private static final String INSTALL = "signalbox.plugins.install";

  private final Administration administration;

  PluginAdministration(Administration administration) {
    this.administration = administration;
  }

  /** Before an archive is taken in. */
  public void checkMayInstall(Ask ask) {
    administration.checkMayAsk(INSTALL, ask);
  }

  /** Installs, or upgrades. Closes the offer, unless somebody has to agree first. */
  public ActionResult install(PluginOffer offer, Ask ask) {
    var waits = false;
    try {
      var result = administration.run(INSTALL, Map.of("sha256", offer.sha256()), ask);
      waits = result instanceof ActionResult.Waiting;
      return result;
    } finally {
      if (!waits) {
        offer.close();
      }
    }
  }

  public ActionResult enable(String id, Ask ask) {
    return run("enable", id, ask);
  }

  public ActionResult disable(String id, Ask ask) {
    return run("disable", id, ask);
  }

  public ActionResult rollBack(String id, Ask ask) {
    return run("roll-back", id, ask);
  }

  public ActionResult uninstall(String id, boolean deleteData, Ask ask) {
    return administration.run(
        "signalbox.plugins.uninstall",
        Map.of("id", id, "data", deleteData ? "DELETE" : "KEEP"),
        ask);
  }

  private ActionResult run(String verb, String id, Ask ask) {
    return administration.run("signalbox.plugins." + verb, Map.of("id", id), ask);
  }
}
