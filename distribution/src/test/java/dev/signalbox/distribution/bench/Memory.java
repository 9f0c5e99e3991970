package dev.signalbox.distribution.bench;

import static dev.signalbox.distribution.bench.InstallAndUninstall.expect;

import dev.signalbox.distribution.PluginSource;
import java.util.concurrent.TimeUnit;

/** What the console's own process holds; PostgreSQL has its own. */
final class Memory implements Measurement {

  private static final int COPIES = 10;
  private static final int PAGES = 50;
  private static final long IDLE_SECONDS = 20;

  @Override
  public String title() {
    return "Memory of the console's process";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.console();
    var client = Rig.client(console);
    var process = new JavaProcess(console.pid());
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    rows.add("resident, idle", process.residentMegabytes(), "MB");
    for (var i = 0; i < COPIES; i++) {
      var copy = PluginSource.of("hello").renamed("hello" + (char) ('a' + i));
      expect(client.install(copy.archive(rig.folder(), "1.0.0")), 201);
    }
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    rows.add("resident, with ten copies of hello", process.residentMegabytes(), "MB", "< 350 MB");
    pages(rig, console, process, rows);
  }

  private static void pages(
      Rig rig,
      dev.signalbox.distribution.RunningConsole console,
      JavaProcess process,
      Report.Group rows)
      throws Exception {
    var browser = rig.browser();
    Pages.administrator(browser, console).navigate("/helloa");
    var heap = process.heapMegabytes();
    var resident = process.residentMegabytes();
    for (var i = 0; i < PAGES; i++) {
      var page = Pages.administrator(browser, console);
      page.navigate("/helloa");
      Pages.heading(page, "Hello").waitFor();
    }
    rows.add("heap for each of 50 open pages", (process.heapMegabytes() - heap) / PAGES, "MB");
    rows.add("resident for each", (process.residentMegabytes() - resident) / PAGES, "MB");
    rows.add("resident, with 50 open pages", process.residentMegabytes(), "MB");
  }
}
