package dev.signalbox.platform.plugin.asset;

import dev.signalbox.platform.plugin.archive.Contents;
import dev.signalbox.platform.plugin.loader.PluginClasses;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The files of one plugin. Only names that were found in its archive lead anywhere. */
record AssetFolder(PluginClasses classes, Set<String> names) {

  Optional<byte[]> read(String name) throws IOException {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    var file = classes.findResource(Contents.ASSETS + name);
    if (file == null) {
      return Optional.empty();
    }
    try (var in = file.openStream()) {
      return Optional.of(in.readAllBytes());
    }
  }
}
