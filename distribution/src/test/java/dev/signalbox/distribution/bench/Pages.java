package dev.signalbox.distribution.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.signalbox.distribution.RunningConsole;
import java.net.URI;

/** What a person does to get somewhere. */
final class Pages {

  private Pages() {}

  /** Logged in, on the home page, in a browser session of its own. */
  static Page administrator(Browser browser, RunningConsole console) {
    return administrator(browser, console.address());
  }

  static Page administrator(Browser browser, URI console) {
    var options = new Browser.NewContextOptions().setBaseURL(console.toString());
    var page = browser.newContext(options).newPage();
    page.navigate("/");
    page.getByLabel("Name").fill("admin");
    page.getByLabel("Password").fill(Rig.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
    page.locator("sb-shell").waitFor();
    return page;
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator menuEntry(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
