package dev.signalbox.platform.database

import groovy.transform.CompileStatic

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue

/** A RecordingConsole in a process of its own, and what it has said so far. */
@CompileStatic
class ConsoleProcess implements Closeable {

  final Path folder
  final Process process
  final Queue<String> lines = new ConcurrentLinkedQueue<>()
  private final Thread reader

  ConsoleProcess(Path folder, long first = 0) {
    this.folder = folder
    TestFolder.used(folder)
    def java = ProcessHandle.current().info().command().get()
    process = new ProcessBuilder(java, "-Xmx128m", "-Dfirst=$first".toString(), "-cp", System.getProperty("java.class.path"),
      RecordingConsole.name, "--data.folder=$folder".toString(), "--database.programs-folder=${TestFolder.PROGRAMS}".toString())
      .redirectErrorStream(true).start()
    reader = Thread.startVirtualThread { process.inputReader().eachLine { String line -> lines.add(line) } }
  }

  /** The numbers of which it was told that they are written. */
  Set<Long> confirmed() {
    lines.findAll { it.startsWith("wrote ") }.collect { it.substring(6) as Long }.toSet()
  }

  boolean hasLost() {
    lines.any { it.startsWith("lost ") }
  }

  String said(String word) {
    lines.find { it.startsWith(word + " ") }?.substring(word.length() + 1)
  }

  long databasePid() {
    Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))[0] as long
  }

  void kill() {
    process.destroyForcibly().waitFor()
    reader.join()
  }

  void killDatabase() {
    ProcessHandle.of(databasePid()).get().destroyForcibly()
  }

  @Override
  void close() {
    kill()
  }
}
