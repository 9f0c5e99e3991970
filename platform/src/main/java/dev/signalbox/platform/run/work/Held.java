package dev.signalbox.platform.run.work;

import dev.signalbox.platform.run.evidence.LiveRun;
import dev.signalbox.platform.run.store.KeptRun;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A run that this console has in hand, from the moment that it was claimed. */
final class Held {

  private final KeptRun run;
  private final CountDownLatch released = new CountDownLatch(1);
  private @Nullable LiveRun live;
  private @Nullable OwnThread<?> thread;
  private @Nullable Cut early;
  private boolean canceled;

  Held(KeptRun run) {
    this.run = run;
    this.canceled = run.cancelBy() != null;
  }

  KeptRun run() {
    return run;
  }

  /** Whether its product is asked, rather than called. */
  boolean isSettling() {
    return run.unsettled();
  }

  /** Says what can be cut from now on; empty-handed when it was cut before it began. */
  synchronized boolean begin(LiveRun begun, OwnThread<?> own) {
    if (early != null) {
      return false;
    }
    live = begun;
    thread = own;
    if (canceled) {
      begun.requestCancel();
    }
    return true;
  }

  /** Tells the action; returns whether that is news. */
  synchronized boolean cancel() {
    var isNew = !canceled;
    canceled = true;
    if (live != null) {
      live.requestCancel();
    }
    return isNew;
  }

  synchronized void cut(Cut reason) {
    if (thread == null) {
      early = reason;
    } else {
      thread.cut(reason);
    }
  }

  /** Lets go of all that is the plugin's. */
  synchronized void end() {
    live = null;
    thread = null;
  }

  void release() {
    end();
    released.countDown();
  }

  CountDownLatch released() {
    return released;
  }
}
