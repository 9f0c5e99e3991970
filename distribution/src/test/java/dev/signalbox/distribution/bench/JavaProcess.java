package dev.signalbox.distribution.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What can be seen of a console from outside: its memory, its loaders, its open files. Linux. */
record JavaProcess(long pid) {

  private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

  double residentMegabytes() throws IOException {
    return status("VmRSS") / 1024.0;
  }

  double heapMegabytes() throws Exception {
    collectGarbage();
    var info = command("GC.heap_info");
    var used = 0L;
    for (var line : info.lines().toList()) {
      var found = HEAP.matcher(line);
      if (!line.contains("etaspace") && !line.contains("class space") && found.find()) {
        used += Long.parseLong(found.group(1));
      }
    }
    return used / 1024.0;
  }

  double metaspaceMegabytes() throws Exception {
    collectGarbage();
    var found = METASPACE.matcher(command("VM.metaspace", "basic"));
    if (!found.find()) {
      throw new IOException("VM.metaspace says nothing about what is used");
    }
    return Long.parseLong(found.group(1)) / 1024.0;
  }

  /** Class loaders of plugins that are still in memory. */
  int pluginLoaders() throws Exception {
    collectGarbage();
    var loaders = command("VM.classloader_stats").lines();
    return Math.toIntExact(loaders.filter(line -> line.contains("PluginClasses")).count());
  }

  /** Archives of plugins that are still open. */
  int openArchives() throws IOException {
    try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      var archives = files.map(JavaProcess::target).filter(file -> file.contains("plugin-cache"));
      return Math.toIntExact(archives.count());
    }
  }

  private void collectGarbage() throws Exception {
    command("GC.run");
    command("GC.run");
  }

  private String command(String... words) throws Exception {
    var builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString());
    builder.command().add(Long.toString(pid));
    builder.command().addAll(java.util.List.of(words));
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private long status(String name) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("No " + name + " of process " + pid);
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    } catch (UncheckedIOException closedMeanwhile) {
      return "";
    }
  }
}
