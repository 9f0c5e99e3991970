package dev.signalbox.ui.console.plugin;

import dev.signalbox.platform.plugin.PluginState;
import dev.signalbox.ui.kit.State;
import dev.signalbox.ui.kit.StateBadge;

/** A plugin's state in the words and shapes of all states. */
public final class PluginStates {

  private PluginStates() {}

  public static State state(PluginState state) {
    return switch (state) {
      case RUNNING -> State.HEALTHY;
      case STARTING, STOPPING -> State.WAITING;
      case DISABLED -> State.PAUSED;
      case FAILED -> State.FAILING;
    };
  }

  public static String word(PluginState state) {
    return switch (state) {
      case RUNNING -> "Running";
      case STARTING -> "Starting";
      case STOPPING -> "Stopping";
      case DISABLED -> "Disabled";
      case FAILED -> "Failed";
    };
  }

  public static StateBadge badge(PluginState state) {
    return new StateBadge(state(state), word(state));
  }
}
