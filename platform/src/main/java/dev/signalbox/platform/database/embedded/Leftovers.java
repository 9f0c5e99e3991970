package dev.signalbox.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a killed console or a killed server left running, so that a new server can start.
 *
 * <p>Whoever calls this holds the lock of the data folder, so nobody else needs these processes.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(3);

  private final Path data;

  Leftovers(Path data) {
    this.data = data;
  }

  void clear() throws IOException {
    var file = data.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return; // the last server ended as it should
    }
    var pid = PostmasterFile.of(data).pid();
    if (pid.isPresent() && processes().contains(pid.getAsLong())) {
      LOG.info("Stopping the PostgreSQL (process {}) that was left running", pid.getAsLong());
      Shell.signal("INT", pid.getAsLong());
      waitForEnd(LONG);
    }
    // A server's children end by themselves when it is killed, but not at once.
    waitForEnd(SHORT);
    for (var each : processes()) {
      LOG.warn("Killing the PostgreSQL process {} that does not end", each);
      Shell.signal("KILL", each);
    }
    waitForEnd(SHORT);
    // The number in it may be somebody else's by now, which would keep the server from starting.
    Files.deleteIfExists(file);
  }

  private void waitForEnd(Duration atMost) {
    var deadline = Instant.now().plus(atMost);
    while (!processes().isEmpty() && Instant.now().isBefore(deadline)) {
      Pause.millis(10);
    }
  }

  /** PostgreSQL's processes on these data; every one of them works inside the data's folder. */
  private List<Long> processes() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(this::isOnTheseData)
        .toList();
  }

  private boolean isOnTheseData(long pid) {
    var process = Path.of("/proc", Long.toString(pid));
    try {
      return Files.isSameFile(process.resolve("cwd"), data)
          && Files.readSymbolicLink(process.resolve("exe")).toString().contains("/bin/postgres");
    } catch (IOException e) {
      return false; // it is gone, or it is not ours
    }
  }
}
