package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import dev.signalbox.platform.plugin.archive.UnpackedArchive;
import dev.signalbox.platform.plugin.context.PluginContexts;
import dev.signalbox.platform.plugin.leak.LoaderWatch;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import dev.signalbox.platform.plugin.loader.PluginLoaders;
import dev.signalbox.platform.plugin.log.PluginLogs;
import dev.signalbox.platform.plugin.schema.PluginTables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Brings one plugin up: its loader, its tables, its context, and what it contributes. */
@Singleton
public final class PluginStarter {

  private final PluginLoaders loaders;
  private final PluginTables tables;
  private final PluginContexts contexts;
  private final List<ContributionBinder> binders;
  private final LoaderWatch watch;
  private final PluginLogs logs;
  private final PluginConfig config;

  PluginStarter(
      PluginLoaders loaders,
      PluginTables tables,
      PluginContexts contexts,
      List<ContributionBinder> binders,
      LoaderWatch watch,
      PluginLogs logs,
      PluginConfig config) {
    this.loaders = loaders;
    this.tables = tables;
    this.contexts = contexts;
    this.binders = binders;
    this.watch = watch;
    this.logs = logs;
    this.config = config;
  }

  /**
   * Returns when the plugin answers. A failure leaves nothing of it behind but its tables.
   *
   * @param migrate whether its tables may not be up to date
   */
  public LivePlugin start(PluginManifest manifest, UnpackedArchive archive, boolean migrate) {
    var undo = new Undo();
    try {
      var contents = archive.contents();
      logs.attribute(contents.classes(), manifest.id());
      var loader = loaders.open(manifest.id(), archive);
      undo.add(() -> release(manifest, contents, loader));
      if (migrate && contents.migrations()) {
        tables.migrate(manifest, loader, config.startDeadline());
      }
      var code = new PluginCode(manifest, loader);
      return code.run(
          "start", config.startDeadline(), () -> start(manifest, contents, loader, code, undo));
    } catch (Exception | LinkageError failure) {
      undo.run();
      throw StartFailure.of(manifest, config.startDeadline(), failure);
    }
  }

  private LivePlugin start(
      PluginManifest manifest,
      Contents contents,
      PluginClasses loader,
      PluginCode code,
      Undo undo) {
    var info = new PluginInfo(manifest.id(), manifest.version(), manifest.provider());
    var context = contexts.create(info, loader, contents);
    undo.add(context::release);
    undo.add(() -> code.end("stop", config.stopDeadline(), context::close));
    context.start();
    var runtime = new PluginRuntime(info, loader, context.context());
    List<Binding> bindings = new ArrayList<>();
    for (var binder : binders) {
      var binding = binder.bind(runtime);
      undo.add(() -> code.end("unbind", config.stopDeadline(), binding::close));
      bindings.add(binding);
    }
    return new LivePlugin(manifest, contents, loader, context, bindings);
  }

  private void release(PluginManifest manifest, Contents contents, PluginClasses loader) {
    loaders.close(manifest.id());
    watch.add(manifest, contents.classes(), loader);
  }
}
