package dev.signalbox.distribution;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * A plugin's sources in memory, which can be changed and made into an archive within a second: for
 * other versions and other names of a plugin, and for ones that do not behave.
 *
 * @param files text by path below {@code src/main/java} or {@code src/main/resources}
 */
public record PluginSource(String id, Map<String, String> files) {

  public PluginSource {
    files = Map.copyOf(files);
  }

  /** Of the tree: {@code PluginSource.of("hello")}. */
  public static PluginSource of(String id) throws IOException {
    var main = Layout.tree().resolve("plugins").resolve(id).resolve("src/main");
    var files = new TreeMap<String, String>();
    for (var root : List.of(main.resolve("java"), main.resolve("resources"))) {
      try (var paths = Files.walk(root)) {
        for (var path : paths.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(path).toString(), Files.readString(path));
        }
      }
    }
    return new PluginSource(id, files);
  }

  /** With other words in all of its files. */
  public PluginSource replacing(String text, String by) {
    var changed = new TreeMap<String, String>();
    files.forEach((path, content) -> changed.put(path, content.replace(text, by)));
    return new PluginSource(id, changed);
  }

  /** Under another name, in paths and in texts. */
  public PluginSource renamed(String to) {
    var renamed = new TreeMap<String, String>();
    files.forEach((path, content) -> renamed.put(path.replace(id, to), content.replace(id, to)));
    return new PluginSource(to, renamed);
  }

  /** Compiles it with the processors that the build uses, and writes the archive. */
  public Path archive(Path folder, String version) throws IOException {
    var work = Files.createTempDirectory(folder, id);
    for (var file : files.entrySet()) {
      var path = work.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    compile(work);
    var archive = folder.resolve(id + "-" + version + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(archive), manifest(version))) {
      pack(work, out);
    }
    return archive;
  }

  private void compile(Path work) throws IOException {
    var command =
        new ArrayList<>(
            List.of("-proc:full", "-parameters", "--release", "25", "-d", work.toString()));
    command.addAll(List.of("-cp", paths(Layout.libraries())));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    files.keySet().stream()
        .filter(path -> path.endsWith(".java"))
        .forEach(path -> command.add(work.resolve(path).toString()));
    var messages = new ByteArrayOutputStream();
    var arguments = command.toArray(String[]::new);
    if (ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments) != 0) {
      throw new IllegalStateException("The plugin " + id + " does not compile:\n" + messages);
    }
  }

  private static String paths(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private Manifest manifest(String version) {
    var manifest = new Manifest();
    var entries = manifest.getMainAttributes();
    entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    entries.putValue("Plugin-Id", id);
    entries.putValue("Plugin-Version", version);
    entries.putValue("Plugin-Provider", "Specs");
    entries.putValue("Plugin-Requires", ">=0.1.0");
    return manifest;
  }

  private static void pack(Path work, JarOutputStream out) throws IOException {
    try (var paths = Files.walk(work)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var name = work.relativize(path).toString();
        // PF4J's processor is on the path as well; nothing here uses its index.
        if (!name.endsWith(".java") && !name.endsWith("extensions.idx")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(path, out);
          out.closeEntry();
        }
      }
    }
  }
}
