package dev.signalbox.platform.plugin;

import dev.signalbox.platform.Platform;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.platform.administration.plugin.PluginAdministration;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Does to plugins what people may, through the gateway, as the console itself. */
public final class TestPlugins {

  private final PluginService plugins;
  private final PluginAdministration administration;

  public TestPlugins(Platform platform) {
    this.plugins = platform.context().getBean(PluginService.class);
    this.administration = platform.context().getBean(PluginAdministration.class);
  }

  public List<PluginStatus> list() {
    return plugins.list();
  }

  public Optional<PluginStatus> find(String id) {
    return plugins.find(id);
  }

  public PluginStatus get(String id) {
    return plugins.get(id);
  }

  public List<PluginLogLine> log(String id) {
    return plugins.log(id);
  }

  public Optional<String> previousVersion(String id) {
    return plugins.previousVersion(id);
  }

  public PluginOffer inspect(InputStream archive, String fileName) {
    return plugins.inspect(archive, fileName);
  }

  public PluginStatus install(InputStream archive, String fileName) {
    return install(inspect(archive, fileName));
  }

  public PluginStatus install(PluginOffer offer) {
    var id = offer.manifest().id();
    administration.install(offer, ask());
    return get(id);
  }

  public PluginStatus enable(String id) {
    administration.enable(id, ask());
    return get(id);
  }

  public PluginStatus disable(String id) {
    administration.disable(id, ask());
    return get(id);
  }

  public PluginStatus rollBack(String id) {
    administration.rollBack(id, ask());
    return get(id);
  }

  public void uninstall(String id, boolean deleteData) {
    administration.uninstall(id, deleteData, ask().because("for a spec").confirmedBy(id));
  }

  private static Ask ask() {
    return Ask.byConsole("spec");
  }
}
