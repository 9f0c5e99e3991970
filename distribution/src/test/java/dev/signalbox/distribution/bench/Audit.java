package dev.signalbox.distribution.bench;

import dev.signalbox.api.audit.AuditFilter;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditTrail;
import dev.signalbox.platform.access.RequestUser;
import dev.signalbox.platform.trail.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two million entries: found, exported within a small heap, and held against their seals. */
final class Audit implements Measurement {

  private static final int ENTRIES = Integer.getInteger("signalbox.bench.entries", 2_000_000);
  private static final int CHUNK = 100_000;
  private static final int TIMES = 40;

  @Override
  public String title() {
    return "Audit log of %,d entries".formatted(ENTRIES);
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.keep(InProcess.start(rig.folder().resolve("data")));
    try (var _ = console.get(RequestUser.class).bind(InProcess.ADMIN)) {
      seconds(rows, "write them", () -> fill(console));
      seconds(rows, "seal them", () -> console.get(Sealing.class).sealAll());
      console.execute("vacuum analyze");
      for (var search : searches().entrySet()) {
        rows.add("page by " + search.getKey(), search(console, search.getValue()), "< 200 ms");
      }
      export(rig, console, rows);
      verify(console, rows);
    }
  }

  private static void fill(InProcess console) throws Exception {
    for (var first = 1; first <= ENTRIES; first += CHUNK) {
      console.execute(
          """
          insert into signalbox.audit_entry (id, execution, at, actor, actor_name, action, plugin,
            target, environment, input, reason, outcome, detail, via, address, request)
          select gen_random_uuid(), gen_random_uuid(), now() - make_interval(secs => %d - n),
            gen_random_uuid(), 'person-' || n %% 200,
            (array['releases', 'engine', 'portal', 'incidents'])[1 + n %% 4] || '.action-' || n %% 37,
            (array['releases', 'engine', 'portal', 'incidents'])[1 + n %% 4], 'target-' || n %% 5000,
            (array['dev', 'test', 'prod', null])[1 + n %% 4],
            jsonb_build_object('build', 'b' || n, 'note', md5(n::text)),
            case when n %% 10 = 0 then 'Requested by the customer' else '' end,
            case when n %% 1000 = 0 then 'refused' else 'done' end,
            case when n %% 50000 = 0 then 'Deploys are frozen' else 'Did what was asked' end,
            'api', '10.0.0.' || n %% 250, 'r' || n
          from generate_series(%d, %d) n
          """
              .formatted(ENTRIES, first, Math.min(ENTRIES, first + CHUNK - 1)));
    }
  }

  private static Map<String, AuditQuery> searches() {
    var all = AuditQuery.all();
    var searches = new LinkedHashMap<String, AuditQuery>();
    searches.put("nothing", all);
    searches.put("nothing, in the middle", all.before(ENTRIES / 2));
    searches.put("actor", all.with(AuditFilter.ACTOR, "person-17"));
    searches.put("action pattern", all.with(AuditFilter.ACTION, "releases.*"));
    searches.put("outcome", all.with(AuditFilter.OUTCOME, "refused"));
    searches.put(
        "actor, environment, outcome",
        all.with(AuditFilter.ACTOR, "person-0")
            .with(AuditFilter.ENVIRONMENT, "dev")
            .with(AuditFilter.OUTCOME, "refused"));
    searches.put("request", all.with(AuditFilter.REQUEST, "r" + ENTRIES / 3));
    searches.put("rare words", all.with(AuditFilter.WORDS, "deploys frozen"));
    searches.put("one word of an input", all.with(AuditFilter.WORDS, "b" + ENTRIES / 3));
    searches.put("frequent words", all.with(AuditFilter.WORDS, "requested customer"));
    searches.put(
        "words and actor",
        all.with(AuditFilter.WORDS, "customer").with(AuditFilter.ACTOR, "person-10"));
    searches.put(
        "a day", all.with(AuditFilter.FROM, "2020-01-01").with(AuditFilter.ACTOR, "nobody"));
    return searches;
  }

  private static Samples search(InProcess console, AuditQuery query) {
    var trail = console.get(AuditTrail.class);
    var times = new long[TIMES];
    trail.search(query);
    for (var i = 0; i < TIMES; i++) {
      var began = System.nanoTime();
      trail.search(query);
      times[i] = System.nanoTime() - began;
    }
    return Samples.of(times);
  }

  /** In a process of its own, whose whole heap is the limit. */
  private static void export(Rig rig, InProcess console, Report.Group rows) throws Exception {
    var login = console.database().login();
    for (var format : new String[] {"CSV", "JSON"}) {
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin/java").toString(),
              "-Xmx100m",
              "-cp",
              System.getProperty("java.class.path"),
              ExportChild.class.getName(),
              login.url(),
              login.user(),
              format,
              rig.folder().toString());
      builder.environment().put("PGPASSWORD", login.password());
      var began = System.nanoTime();
      var process = builder.redirectErrorStream(true).start();
      var lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The export failed: " + String.join("\n", lines));
      }
      rows.add("export as " + format, (System.nanoTime() - began) / 1e9, "s");
      rows.add("its most heap", Double.parseDouble(lines.getLast()), "MB", "< 100 MB");
    }
  }

  private static void verify(InProcess console, Report.Group rows) throws Exception {
    var trail = console.get(AuditTrail.class);
    seconds(rows, "verify them", () -> require(trail.verify().intact(), "it is intact"));
    var number =
        console.number(
            "select number from signalbox.audit_entry order by number offset %d limit 1"
                .formatted(ENTRIES / 2));
    console.execute(
        """
        alter table signalbox.audit_entry disable trigger user;
        grant update on signalbox.audit_entry to current_user;
        update signalbox.audit_entry set detail = overlay(detail placing 'd' from 1) where number = %d;
        alter table signalbox.audit_entry enable trigger user
        """
            .formatted(number));
    seconds(
        rows,
        "find one changed byte",
        () -> {
          var findings = trail.verify().findings();
          require(findings.size() == 1, "one finding");
          require(Long.valueOf(number).equals(findings.getFirst().number()), "the right one");
        });
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("It does not hold that " + what);
    }
  }

  private static void seconds(Report.Group rows, String what, Clients.Work work) throws Exception {
    var began = System.nanoTime();
    work.once();
    rows.add(what, (System.nanoTime() - began) / 1e9, "s");
  }
}
