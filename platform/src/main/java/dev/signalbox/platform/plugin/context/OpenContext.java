package dev.signalbox.platform.plugin.context;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's context with what was made for it alone. */
public final class OpenContext {

  private static final Logger LOG = LoggerFactory.getLogger(OpenContext.class);

  private final ApplicationContext context;
  private final Deque<Runnable> endings = new ArrayDeque<>();

  OpenContext(ApplicationContext context) {
    this.context = context;
  }

  public ApplicationContext context() {
    return context;
  }

  void onClosed(Runnable ending) {
    endings.push(ending);
  }

  /** Runs the plugin's own code: constructors and whatever waits for the start. */
  public void start() {
    context.start();
  }

  /** Runs the plugin's own code: whatever waits for the end. */
  public void close() {
    context.close();
  }

  /** Ends what the console made for the context; to be called even when closing it got stuck. */
  public void release() {
    while (!endings.isEmpty()) {
      try {
        endings.pop().run();
      } catch (RuntimeException failure) {
        LOG.error("Something of a plugin did not end as it should", failure);
      }
    }
  }
}
