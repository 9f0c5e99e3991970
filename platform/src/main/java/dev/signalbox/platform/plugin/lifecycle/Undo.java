package dev.signalbox.platform.plugin.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be taken back when a start fails, last thing first. A start that was given up may
 * still be going on in its own thread: what it does from then on is taken back at once.
 */
final class Undo {

  private static final Logger LOG = LoggerFactory.getLogger(Undo.class);

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean undone;

  synchronized void add(Runnable step) {
    if (undone) {
      run(step);
    } else {
      steps.push(step);
    }
  }

  synchronized void run() {
    undone = true;
    while (!steps.isEmpty()) {
      run(steps.pop());
    }
  }

  private static void run(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError failure) {
      LOG.error("A step of a start could not be taken back", failure);
    }
  }
}
