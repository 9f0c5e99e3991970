package dev.signalbox.platform.database.embedded;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.database.DatabaseError;
import dev.signalbox.platform.database.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** The files of the server: its data, and beside them the password, the port and the log. */
final class Cluster {

  private static final String USER = "signalbox";

  // Below the ports that systems give to outgoing connections.
  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 32_000;

  private final Path folder;
  private final Programs programs;

  private Cluster(Path folder, Programs programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /** Opens the cluster in the folder, or makes a new one. */
  static Cluster open(Path folder, Programs programs) throws IOException {
    if (!Files.isDirectory(folder)) {
      Folders.makeWhole(folder, unfinished -> new Cluster(unfinished, programs).create());
    }
    var cluster = new Cluster(folder, programs);
    cluster.checkVersion();
    return cluster;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  Login login(int port) throws IOException {
    var url =
        "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=%s&ApplicationName=signalbox"
            .formatted(port, USER, Database.PLATFORM_SCHEMA);
    return new Login(url, USER, Files.readString(folder.resolve("password")));
  }

  /** The port of last time, or another one when somebody else has got it. */
  int port() throws IOException {
    var file = folder.resolve("port");
    var port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    while (!isFree(port)) {
      port = new Random().nextInt(LOWEST_PORT, HIGHEST_PORT);
    }
    Files.writeString(file, port + "\n");
    return port;
  }

  private void create() throws IOException {
    var password = secret();
    var file = folder.resolve("password");
    writeSecret(file, password);
    var superuser = folder.resolve("superuser");
    writeSecret(superuser, secret());
    programs.user().give(superuser);
    programs.user().give(folder);
    programs.run("initdb", initialisation(superuser), "");
    Files.delete(superuser);
    // One statement a line is what a server without connections takes.
    programs.run(
        "postgres",
        List.of("--single", "-D", data().toString(), "postgres"),
        """
        create role %1$s login createdb password '%2$s'
        create database %1$s owner %1$s
        """
            .formatted(USER, password));
  }

  /**
   * The console's own user owns its database and is no superuser, so that a hole in a plugin's SQL
   * doesn't reach the machine. Sorting by code point does not change when the system is upgraded.
   * The password is random, so making each guess at it slow would only slow down connecting.
   */
  private List<String> initialisation(Path superuserPassword) {
    return List.of(
        "--pgdata=" + data(),
        "--username=postgres",
        "--pwfile=" + superuserPassword,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--sync-method=syncfs",
        "--set=scram_iterations=64",
        "--set=timezone=UTC",
        "--set=log_timezone=UTC",
        "--set=log_checkpoints=off",
        "--set=log_min_messages=log",
        "--set=io_method=sync");
  }

  private void checkVersion() throws IOException {
    var file = data().resolve("PG_VERSION");
    var written = Files.exists(file) ? Files.readString(file).strip() : "unknown";
    if (!written.equals(programs.majorVersion())) {
      throw new SignalboxException(
          DatabaseError.DATABASE_UNSUITABLE,
          "The data in %s were written by PostgreSQL %s, and this Signalbox brings PostgreSQL %s, which can't read them. Start the Signalbox that wrote them, or move them over with pg_dump."
              .formatted(data(), written, programs.majorVersion()));
    }
  }

  private static void writeSecret(Path file, String secret) throws IOException {
    var forUsOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(forUsOnly));
    Files.writeString(file, secret);
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isFree(int port) {
    if (port == 0) {
      return false;
    }
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
