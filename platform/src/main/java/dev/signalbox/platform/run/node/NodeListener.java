package dev.signalbox.platform.run.node;

import java.util.UUID;

/** Whoever makes the calls on this console. All calls come from one thread. */
public interface NodeListener {

  /** There is something to call or to settle. */
  void wake();

  void cancel(UUID run);

  /** Something that another console has changed. */
  void changedElsewhere(UUID run);

  /** The log of a run that another console has in hand has grown. */
  void linesAddedElsewhere(UUID run, long last);

  /** The others can't see this console, and will soon believe that it is gone. */
  void outOfTouch();

  void backInTouch();
}
