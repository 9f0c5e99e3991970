package dev.signalbox.distribution.opsctl;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signalbox's own sources: what a plugin is made from, and built with. */
final class SourceTree {

  private static final String DOOR = "signalbox";

  private final Path folder;

  private SourceTree(Path folder) {
    this.folder = folder;
  }

  /** The one that is named; else the one around this folder, or around this command. */
  static SourceTree find(@Nullable Path named) {
    var places = named == null ? Stream.of(here(), program()) : Stream.of(Optional.of(named));
    return places
        .flatMap(Optional::stream)
        .map(Path::toAbsolutePath)
        .flatMap(place -> Stream.iterate(place, at -> at != null, at -> at.getParent()))
        .filter(SourceTree::isTree)
        .findFirst()
        .map(SourceTree::new)
        .orElseThrow(() ->
            new Trouble(
                ExitCode.USAGE,
                "Plugins are made and built with Signalbox's sources, and there are none %s. Clone them, and name the folder with --tree."
                    .formatted(named == null ? "around this folder" : "in " + named)));
  }

  /** {@code ./signalbox} with these words, in the folder where this command was called. */
  int run(List<String> words) {
    var command = new ArrayList<String>();
    command.add(folder.resolve(DOOR).toString());
    command.addAll(words);
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0
          ? ExitCode.DONE.number()
          : ExitCode.FAILED.number();
    } catch (IOException failure) {
      throw new Trouble(ExitCode.FAILED, "%s can't be run: %s".formatted(command, failure));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED.number();
    }
  }

  private static boolean isTree(Path folder) {
    return Files.isExecutable(folder.resolve(DOOR))
        && Files.isRegularFile(folder.resolve("plugins/new.sh"));
  }

  private static Optional<Path> here() {
    return Optional.of(Path.of(""));
  }

  private static Optional<Path> program() {
    try {
      var source = SourceTree.class.getProtectionDomain().getCodeSource();
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      return Optional.empty();
    }
  }
}
