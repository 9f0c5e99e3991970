package dev.signalbox.platform.plugin.action;

import dev.signalbox.api.action.Commit;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.platform.plugin.lifecycle.Keep;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps a change of a plugin together with the record of it. */
final class RecordedKeep implements Keep {

  private final Commit commit;
  private final Function<Runnable, Outcome> record;
  private @Nullable Outcome kept;

  /**
   * @param record runs the change, and tells what it did
   */
  RecordedKeep(Commit commit, Function<Runnable, Outcome> record) {
    this.commit = commit;
    this.record = record;
  }

  @Override
  public void run(Runnable change) {
    kept = commit.of(() -> record.apply(change));
  }

  /** After all is done. */
  Outcome kept() {
    return Objects.requireNonNull(kept);
  }
}
