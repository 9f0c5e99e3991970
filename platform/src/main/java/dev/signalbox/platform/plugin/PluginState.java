package dev.signalbox.platform.plugin;

/** Where a plugin is in its life. */
public enum PluginState {
  STARTING,
  RUNNING,
  STOPPING,
  /** Stopped by somebody, and stays so over a restart. */
  DISABLED,
  /** Wanted, but its start failed. */
  FAILED
}
