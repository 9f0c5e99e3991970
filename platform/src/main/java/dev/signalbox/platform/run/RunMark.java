package dev.signalbox.platform.run;

import dev.signalbox.platform.http.RequestId;
import dev.signalbox.platform.run.store.KeptRun;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the thread of a call carries in the log's context, so that what the action writes to the log
 * and what it asks of products can be found by its run.
 */
public final class RunMark {

  public static final String LOG_KEY = "run";

  private static final String ACTION_KEY = "action";

  private RunMark() {}

  /** Runs the body with the mark of the run. */
  public static <T> Callable<T> marked(KeptRun run, Callable<T> body) {
    return () -> {
      try (var _ = MDC.putCloseable(LOG_KEY, run.id().toString());
          var _ = MDC.putCloseable(ACTION_KEY, run.action());
          var _ = MDC.putCloseable(RequestId.LOG_KEY, run.request())) {
        return body.call();
      }
    };
  }

  /** The run that this thread works for. */
  public static @Nullable UUID run() {
    return Optional.ofNullable(MDC.get(LOG_KEY)).map(UUID::fromString).orElse(null);
  }

  /** The action of that run. */
  public static @Nullable String action() {
    return MDC.get(ACTION_KEY);
  }
}
