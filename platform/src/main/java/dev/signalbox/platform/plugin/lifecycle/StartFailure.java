package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Says in one sentence why a plugin did not start. */
final class StartFailure {

  private StartFailure() {}

  static SignalboxException of(PluginManifest plugin, Duration deadline, Throwable failure) {
    return switch (failure) {
      case SignalboxException known -> known;
      case ExecutionException wrapped when wrapped.getCause() != null ->
          of(plugin, deadline, wrapped.getCause());
      case TooSlow late ->
          new SignalboxException(
              PluginError.START_TOO_SLOW,
              "%s did not start within %s (plugins.start-deadline). It was still in %s."
                  .formatted(plugin.label(), Durations.text(deadline), late.where()),
              late);
      default ->
          new SignalboxException(
              PluginError.START_FAILED,
              "%s did not start: %s".formatted(plugin.label(), reason(failure)),
              failure);
    };
  }

  /**
   * The deepest cause is what the author did wrong; what is around it are the ways of libraries.
   */
  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var message = cause.getMessage();
    var name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
