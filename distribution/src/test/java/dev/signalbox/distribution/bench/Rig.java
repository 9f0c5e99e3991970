package dev.signalbox.distribution.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.signalbox.distribution.ConsoleClient;
import dev.signalbox.distribution.PluginSource;
import dev.signalbox.distribution.RunningConsole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;

/** What measurements need; all of it ends with the measurement. */
final class Rig implements AutoCloseable {

  static final String PASSWORD = "the switch stands at red tonight";

  private final Path folder;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Rig(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** A new console without plugins, on data of its own. */
  RunningConsole console() throws Exception {
    var none = Files.createDirectories(folder.resolve("none"));
    var data = Files.createTempDirectory(folder, "data");
    return keep(RunningConsole.start(data, "--plugins.bundled-folder=" + none));
  }

  static ConsoleClient client(RunningConsole console) throws Exception {
    return ConsoleClient.ofFresh(console, PASSWORD);
  }

  /** Endpoint and nothing else. */
  Path ping(String version) throws IOException {
    return Ping.source().archive(folder, version);
  }

  /** The template: tables, endpoint, page, job, listener. */
  Path hello(String version) throws IOException {
    return PluginSource.of("hello").archive(folder, version);
  }

  Browser browser() {
    var options = new Playwright.CreateOptions();
    options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var playwright = keep(Playwright.create(options));
    var launch = new BrowserType.LaunchOptions();
    launch.setExecutablePath(
        Path.of(
            Objects.requireNonNullElse(System.getenv("SIGNALBOX_BROWSER"), "/usr/bin/chromium")));
    launch.setArgs(java.util.List.of("--no-sandbox", "--disable-dev-shm-usage"));
    return keep(playwright.chromium().launch(launch));
  }

  <T extends AutoCloseable> T keep(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Rig::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
