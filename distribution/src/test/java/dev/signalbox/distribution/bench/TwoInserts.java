package dev.signalbox.distribution.bench;

import dev.signalbox.platform.database.Login;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The rows that an action writes, and their commit, with nothing around them. */
interface TwoInserts {

  String AUDIT =
      """
      insert into signalbox.audit_entry (id, execution, actor, actor_name, action, plugin, target,
        input, state_after, reason, outcome, detail, via, address, request)
      values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'bench', 'bench.put',
        'signalbox', 'tea', '{"word": "tea"}', '{"word": "tea"}', '', 'done', 'Put tea', 'api',
        '127.0.0.1', 'bench')\
      """;

  String SHELF = "insert into signalbox.bench_shelf (word) values ('tea')";

  double perSecond(Duration duration) throws Exception;

  String name();

  /** With pgbench where there is one. */
  static TwoInserts on(Login login, Path folder, int clients) throws IOException {
    return isThere("pgbench")
        ? new PgBench(login, script(folder), clients)
        : new Jdbc(login, clients);
  }

  private static boolean isThere(String program) {
    return Pattern.compile(":")
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Path script(Path folder) throws IOException {
    var statements = "begin;\n%s;\n%s;\ncommit;\n".formatted(SHELF, AUDIT.replace('\n', ' '));
    return Files.writeString(folder.resolve("two-inserts.sql"), statements);
  }

  /** PostgreSQL's own measure, with prepared statements. */
  record PgBench(Login login, Path script, int clients) implements TwoInserts {

    private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+)");

    @Override
    public String name() {
      return "pgbench";
    }

    @Override
    public double perSecond(Duration duration) throws Exception {
      var address = URI.create(login.url().substring("jdbc:".length()));
      var builder =
          new ProcessBuilder(
              List.of(
                  "pgbench",
                  "-n",
                  "-M",
                  "prepared",
                  "-c",
                  "" + clients,
                  "-j",
                  "2",
                  "-T",
                  "" + duration.toSeconds(),
                  "-f",
                  script.toString(),
                  "-h",
                  address.getHost(),
                  "-p",
                  "" + address.getPort(),
                  "-U",
                  login.user(),
                  address.getPath().substring(1)));
      builder.environment().put("PGPASSWORD", login.password());
      var process = builder.redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var found = RESULT.matcher(output);
      if (process.waitFor() != 0 || !found.find()) {
        throw new IOException("pgbench failed: " + output);
      }
      return Double.parseDouble(found.group(1));
    }
  }

  /** The same by plain JDBC, a connection for each client. */
  record Jdbc(Login login, int clients) implements TwoInserts {

    @Override
    public String name() {
      return "JDBC";
    }

    @Override
    public double perSecond(Duration duration) throws Exception {
      var outcome =
          Clients.run(
              clients,
              duration,
              () -> {
                var connection = login.connect();
                connection.setAutoCommit(false);
                var shelf = connection.prepareStatement(SHELF);
                var audit = connection.prepareStatement(AUDIT);
                return () -> {
                  shelf.executeUpdate();
                  audit.executeUpdate();
                  connection.commit();
                };
              });
      return outcome.perSecond();
    }
  }
}
