package dev.signalbox.distribution.bench;

import static dev.signalbox.distribution.bench.InstallAndUninstall.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** From sending an archive until somebody who is logged in sees its entry in the menu. */
final class VisibleInBrowser implements Measurement {

  private static final int WARM_UP = 5;
  private static final int TIMES = 50;

  @Override
  public String title() {
    return "Install to visible in an open browser";
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.console();
    var client = Rig.client(console);
    var archive = rig.hello("1.0.0");
    var entry = Pages.menuEntry(Pages.administrator(rig.browser(), console), "Hello");
    var gone = new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    var appears = new long[TIMES];
    var disappears = new long[TIMES];
    for (var i = -WARM_UP; i < TIMES; i++) {
      var began = System.nanoTime();
      expect(client.install(archive), 201);
      entry.waitFor();
      var seen = System.nanoTime();
      expect(client.uninstall("hello"), 204);
      entry.waitFor(gone);
      if (i >= 0) {
        appears[i] = seen - began;
        disappears[i] = System.nanoTime() - seen;
      }
    }
    rows.add("its menu entry appears", Samples.of(appears), "p95 < 1000 ms");
    rows.add("its menu entry disappears", Samples.of(disappears), "");
  }
}
