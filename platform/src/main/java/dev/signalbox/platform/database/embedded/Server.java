package dev.signalbox.platform.database.embedded;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.DatabaseError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the server: a process that was started and will end. */
final class Server {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final long LOG_LIMIT = 10_000_000;

  // What must hold is given here rather than in postgresql.conf, where the rest can be changed.
  private static final List<String> ALWAYS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "cluster_name=signalbox");

  private final Process process;

  private Server(Process process) {
    this.process = process;
  }

  /** Starts it with these options on top, and waits until it takes connections. */
  static Server start(Programs programs, Cluster cluster, int port, String... options)
      throws IOException {
    keepLogSmall(cluster.log());
    var server = new Server(programs.start(arguments(cluster, port, options), cluster.log()));
    try {
      server.waitUntilReady(cluster);
    } catch (Throwable e) {
      server.stop();
      throw e;
    }
    return server;
  }

  long pid() {
    return process.pid();
  }

  /** Completes when the process has ended, however that came about. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Cuts off connections, writes everything out, ends. */
  void stop() {
    for (var signal : List.of("INT", "QUIT", "KILL")) {
      Shell.signal(signal, process.pid());
      if (endsWithin(60)) {
        return;
      }
      LOG.warn("PostgreSQL (process {}) does not end after the signal {}", process.pid(), signal);
    }
  }

  /** Does not ask the future of its end, which is told on a pool that others may keep busy. */
  private boolean endsWithin(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> arguments(Cluster cluster, int port, String... options) {
    var arguments = new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", "" + port));
    for (var option : ALWAYS) {
      arguments.addAll(List.of("-c", option));
    }
    for (var option : options) {
      arguments.addAll(List.of("-c", option));
    }
    return arguments;
  }

  private void waitUntilReady(Cluster cluster) throws IOException {
    for (long waited = 0; !PostmasterFile.of(cluster.data()).isReady(); waited += 5) {
      if (!process.isAlive()) {
        throw new SignalboxException(
            DatabaseError.DATABASE_NOT_STARTED,
            "PostgreSQL did not start. The end of %s says:%n%s"
                .formatted(cluster.log(), lastLines(cluster.log())));
      }
      if (waited % 10_000 == 9_995) {
        LOG.info(
            "PostgreSQL is still starting; after a crash it goes through what was written last");
      }
      Pause.millis(5);
    }
  }

  private static void keepLogSmall(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      var old = log.resolveSibling(log.getFileName() + ".old");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String lastLines(Path log) throws IOException {
    var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
