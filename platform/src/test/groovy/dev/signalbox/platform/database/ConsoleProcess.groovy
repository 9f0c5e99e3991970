package dev.signalbox.platform.database

import groovy.transform.CompileStatic

import java.nio.file.Files
import java.nio.file.Path

/** A RecordingConsole in a process of its own, and what it has said so far. */
@CompileStatic
class ConsoleProcess implements Closeable {

  final Path folder
  final Process process
  // A file, since what stands in a pipe may get lost when the process is killed.
  private final File output

  ConsoleProcess(Path folder, long first = 0) {
    this.folder = folder
    output = Files.createTempFile(folder, "console", ".out").toFile()
    TestFolder.used(folder)
    def java = ProcessHandle.current().info().command().get()
    process = new ProcessBuilder(java, "-Xmx128m", "-Dfirst=$first".toString(), "-cp", System.getProperty("java.class.path"),
      RecordingConsole.name, "--data.folder=$folder".toString(), "--database.programs-folder=${TestFolder.PROGRAMS}".toString())
      .redirectErrorStream(true).redirectOutput(output).start()
  }

  /** The numbers of which it was told that they are written. */
  Set<Long> confirmed() {
    said("wrote ")
  }

  /** Those of which it was not told whether they are. */
  Set<Long> lost() {
    said("lost ")
  }

  private Set<Long> said(String word) {
    // the last line may still be in the making
    output.text.tokenize("\n").findAll { it.startsWith(word) && it.endsWith(".") }
      .collect { it.substring(word.length(), it.length() - 1) as Long }.toSet()
  }

  long databasePid() {
    Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))[0] as long
  }

  void kill() {
    process.destroyForcibly().waitFor()
  }

  void killDatabase() {
    ProcessHandle.of(databasePid()).get().destroyForcibly()
  }

  @Override
  void close() {
    kill()
  }
}
