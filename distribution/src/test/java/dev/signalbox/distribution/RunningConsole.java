package dev.signalbox.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A console in a process of its own, started the way that people start it. */
public final class RunningConsole implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("is open on (http\\S+)");
  private static final Pattern PASSWORD = Pattern.compile("\\|\\s+password\\s+(\\S+)\\s");

  private final Process process;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private RunningConsole(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Returns when it answers. It listens on a free port unless a flag says otherwise. */
  public static RunningConsole start(Path dataFolder, String... flags) throws Exception {
    return start(dataFolder, Map.of(), flags);
  }

  public static RunningConsole start(
      Path dataFolder, Map<String, String> environment, String... flags) throws Exception {
    var command = new ArrayList<>(List.of(Layout.home().resolve("bin/signalbox").toString()));
    command.add("--data.folder=" + dataFolder);
    if (List.of(flags).stream().noneMatch(flag -> flag.startsWith("--http.port"))) {
      command.add("--http.port=0");
    }
    command.addAll(List.of(flags));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNALBOX_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    var console = new RunningConsole(builder.start());
    console.awaitReady();
    return console;
  }

  public URI address() {
    return address.join();
  }

  /** The one that was made for the administrator; only a first start shows it. */
  public Optional<String> generatedPassword() {
    var found = PASSWORD.matcher(output());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  public String output() {
    return String.join("\n", lines);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As Ctrl+C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The console did not stop within 30 s:\n" + output());
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws Exception {
    try {
      address.get(90, TimeUnit.SECONDS);
    } catch (Exception notReady) {
      // Not by force: it takes its PostgreSQL along.
      close();
      throw new IllegalStateException("The console did not start:\n" + output(), notReady);
    }
  }

  private void read() {
    var stream = process.getInputStream();
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        lines.add(line);
        var ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(URI.create(ready.group(1)));
        }
      }
    } catch (IOException ended) {
      address.completeExceptionally(new UncheckedIOException(ended));
    }
    address.completeExceptionally(new IllegalStateException("It ended."));
  }
}
