package dev.signalbox.platform.run.evidence;

import dev.signalbox.api.run.Execution;
import dev.signalbox.api.run.LineKind;
import dev.signalbox.api.run.Run;
import dev.signalbox.api.run.RunArtifact.Kind;
import dev.signalbox.platform.run.store.ArtifactStore.NewArtifact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** What an action holds in its hands; it does nothing any more once the call has ended. */
public final class LiveRun implements Run {

  private static final String PLAIN = "text/plain; charset=utf-8";

  private final Execution execution;
  private final Journal journal;
  private final Artifacts artifacts;
  private volatile boolean cancelRequested;
  private volatile boolean over;

  public LiveRun(Execution execution, Journal journal, Artifacts artifacts) {
    this.execution = execution;
    this.journal = journal;
    this.artifacts = artifacts;
  }

  @Override
  public UUID id() {
    return execution.id();
  }

  @Override
  public Execution execution() {
    return execution;
  }

  @Override
  public String idempotencyKey() {
    return execution.id().toString();
  }

  @Override
  public void phase(String name) {
    journal.phase(name);
  }

  @Override
  public void log(LineKind kind, String text) {
    journal.add(kind, text);
  }

  @Override
  public void progress(int percent, String text) {
    journal.progress(percent, text);
  }

  @Override
  public void link(String name, URI target) {
    var scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      log(LineKind.WARNING, "The link %s was not kept: only http and https are.".formatted(name));
      return;
    }
    keep(Kind.LINK, name, PLAIN, target.toString(), new byte[0]);
  }

  @Override
  public void diff(String name, String unified) {
    keep(Kind.DIFF, name, PLAIN, "", unified.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void file(String name, String contentType, byte[] content) {
    keep(Kind.FILE, name, contentType, "", content);
  }

  @Override
  public boolean isCancelRequested() {
    return cancelRequested;
  }

  public void requestCancel() {
    cancelRequested = true;
  }

  /** From now on it is a shell that nothing comes out of. */
  public void end() {
    over = true;
  }

  /** One after the other, since they are numbered. */
  private synchronized void keep(
      Kind kind, String name, String type, String target, byte[] content) {
    if (!over) {
      artifacts.add(id(), new NewArtifact(kind, name, type, target, content.clone()), journal);
    }
  }
}
