package dev.signalbox.platform.plugin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources as a plugin's build does, Micronaut's processors included; the same ones once.
 */
final class SourceCompiler {

  private static final Map<Map<String, String>, Map<String, byte[]>> DONE =
      new ConcurrentHashMap<>();
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

  private SourceCompiler() {}

  static String className(String source) {
    var type = TYPE.matcher(source);
    var in = PACKAGE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in: " + source);
    }
    return in.find() ? in.group(1) + "." + type.group(1) : type.group(1);
  }

  /** The files that the compiler wrote, by their names in an archive. */
  static Map<String, byte[]> compile(Map<String, String> sources) {
    return sources.isEmpty()
        ? Map.of()
        : DONE.computeIfAbsent(Map.copyOf(sources), SourceCompiler::run);
  }

  private static Map<String, byte[]> run(Map<String, String> sources) {
    try {
      var output = Files.createTempDirectory("compiled");
      try {
        var messages = new StringWriter();
        var classPath = System.getProperty("java.class.path");
        var options =
            List.of(
                "-d",
                output.toString(),
                "-classpath",
                classPath,
                "-processorpath",
                classPath,
                "-proc:full",
                "-parameters",
                "-nowarn",
                "-Xlint:none");
        var files = sources.entrySet().stream().map(Source::new).toList();
        var task =
            ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, files);
        if (!task.call()) {
          throw new IllegalArgumentException(messages.toString());
        }
        return read(output);
      } finally {
        delete(output);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var found = Files.walk(folder)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Map.Entry<String, String> source) {
      super(
          URI.create("string:///" + source.getKey().replace('.', '/') + ".java"),
          JavaFileObject.Kind.SOURCE);
      this.text = source.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
