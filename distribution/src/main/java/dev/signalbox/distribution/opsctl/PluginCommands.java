package dev.signalbox.distribution.opsctl;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** The plugins of the console. */
@Command(
    name = "plugin",
    addMethodSubcommands = false,
    description = {
      "See, make, install and remove plugins.",
      "To make and build one takes Signalbox's sources; all else only the console."
    })
final class PluginCommands {

  private final Session session;
  private final Answer answer;

  PluginCommands(Session session) {
    this.session = session;
    this.answer = new Answer(session);
  }

  @Command(description = "The plugins that are installed.")
  void list() {
    answer.rows(session.api().get("/api/plugins"), "/id", "/version", "/state", "/title");
  }

  @Command(name = "new", description = "Make a plugin of your own, from plugins/hello.")
  int make(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(
              index = "1",
              paramLabel = "DIR",
              defaultValue = "",
              description = "Where; DIR is NAME if not said.")
          String folder,
      @Mixin Tree tree) {
    return tree.find().run(List.of("plugin", "new", name, folder.isEmpty() ? name : folder));
  }

  @Command(name = "package", description = "Build a plugin, and say where its archive is.")
  int build(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              defaultValue = ".",
              description = "The plugin; this folder if not said.")
          String folder,
      @Mixin Tree tree) {
    return tree.find().run(List.of("plugin", "package", folder));
  }

  @Command(description = "Install a plugin, or upgrade it.")
  void install(@Parameters(paramLabel = "ARCHIVE") Path archive) {
    try {
      var content = BodyPublishers.ofFile(archive);
      var name = Words.path(archive.getFileName().toString());
      var plugin = session.api().upload("/api/plugins?name=" + name, content);
      answer.told(
          plugin,
          "%s %s is %s."
              .formatted(
                  Json.word(plugin.path("id")),
                  Json.word(plugin.path("version")),
                  ActionCommands.lower(plugin.path("state"))));
    } catch (FileNotFoundException missing) {
      throw new Trouble(ExitCode.USAGE, "There is no file %s.".formatted(archive));
    }
  }

  @Command(description = "Start a plugin that is disabled.")
  int enable(@Parameters(paramLabel = "ID") String id) {
    return run("enable", Json.object().put("id", id), null, null);
  }

  @Command(description = "Stop a plugin; it stays installed.")
  int disable(@Parameters(paramLabel = "ID") String id) {
    return run("disable", Json.object().put("id", id), null, null);
  }

  @Command(description = "Remove a plugin.")
  int remove(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--data",
              paramLabel = "keep|delete",
              required = true,
              description = "What becomes of its tables.")
          String data,
      @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
      @Option(names = "--confirm", paramLabel = "WORDS", description = "The id, to delete data.")
          @Nullable String confirm) {
    return run("uninstall", Json.object().put("id", id).put("data", data), reason, confirm);
  }

  private int run(
      String verb, ObjectNode input, @Nullable String reason, @Nullable String confirm) {
    var body = Json.object();
    body.set("input", input);
    Words.putIfGiven(body, "reason", reason);
    Words.putIfGiven(body, "confirm", confirm);
    var result = session.api().post("/api/actions/signalbox.plugins." + verb, body);
    return Words.ended(answer, result).number();
  }

  /** Where the sources are. */
  static final class Tree {

    @Option(
        names = "--tree",
        paramLabel = "DIR",
        description = "Signalbox's sources, if not around this folder.")
    private @Nullable Path folder;

    SourceTree find() {
      return SourceTree.find(folder);
    }
  }
}
