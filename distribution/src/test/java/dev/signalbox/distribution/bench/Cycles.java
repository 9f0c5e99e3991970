package dev.signalbox.distribution.bench;

import static dev.signalbox.distribution.bench.InstallAndUninstall.expect;

import com.microsoft.playwright.Page;

/** Loads, uses and unloads a plugin again and again, and looks at what stays behind. */
final class Cycles implements Measurement {

  private static final int TIMES = 200;
  private static final int SETTLED = 10;

  @Override
  public String title() {
    return "After " + TIMES + " cycles of install, page, endpoint, uninstall";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.console();
    var client = Rig.client(console);
    var process = new JavaProcess(console.pid());
    var archive = rig.hello("1.0.0");
    var page = Pages.administrator(rig.browser(), console);
    var metaspace = 0.0;
    var heap = 0.0;
    for (var i = 1; i <= TIMES; i++) {
      expect(client.install(archive), 201);
      expect(client.get("/api/plugins/hello/greetings"), 200);
      look(page);
      expect(client.uninstall("hello"), 204);
      if (i == SETTLED) {
        metaspace = process.metaspaceMegabytes();
        heap = process.heapMegabytes();
      }
    }
    rows.add("plugin loaders alive", process.pluginLoaders(), "", "<= 1");
    rows.add("plugin archives open", process.openArchives(), "", "0");
    rows.add("metaspace after cycle " + SETTLED, metaspace, "MB");
    rows.add("metaspace at the end", process.metaspaceMegabytes(), "MB", "+ 5 % at most");
    rows.add("heap after cycle " + SETTLED, heap, "MB");
    rows.add("heap at the end", process.heapMegabytes(), "MB");
  }

  private static void look(Page page) {
    page.navigate("/hello");
    Pages.heading(page, "Hello").waitFor();
  }
}
