package dev.signalbox.platform.plugin;

import java.time.Instant;
import java.util.List;

/** What a binder made live for one plugin, until it is closed. */
public interface Binding extends AutoCloseable {

  /** For a plugin that brings nothing of a binder's kind. */
  Binding NONE =
      new Binding() {
        @Override
        public List<Contribution> contributions() {
          return List.of();
        }

        @Override
        public void close() {}
      };

  /** What people read about it on the plugin's page. */
  List<Contribution> contributions();

  /**
   * Takes nothing new from now on, and waits for what is under way, no longer than the deadline.
   */
  default void drain(Instant deadline) {}

  /** Lets go of everything that came from the plugin. */
  @Override
  void close();
}
