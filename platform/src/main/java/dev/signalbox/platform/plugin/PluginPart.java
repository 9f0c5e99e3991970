package dev.signalbox.platform.plugin;

import dev.signalbox.platform.Part;
import dev.signalbox.platform.plugin.folder.Bundle;
import dev.signalbox.platform.plugin.folder.LetterBox;
import dev.signalbox.platform.plugin.lifecycle.PluginOperations;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Starts plugins with the console, and stops them when nobody is let in any more. */
@Order(100)
@Singleton
final class PluginPart implements Part {

  private final PluginOperations operations;
  private final Bundle bundle;
  private final LetterBox letterBox;

  PluginPart(PluginOperations operations, Bundle bundle, LetterBox letterBox) {
    this.operations = operations;
    this.bundle = bundle;
    this.letterBox = letterBox;
  }

  @Override
  public void start() throws IOException {
    operations.startAll();
    bundle.installOnce();
    letterBox.start();
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    letterBox.stop();
    operations.stopAll();
  }
}
