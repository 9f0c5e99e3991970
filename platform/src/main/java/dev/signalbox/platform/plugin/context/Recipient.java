package dev.signalbox.platform.plugin.context;

import io.micronaut.core.type.Argument;

/** The context of a plugin that is about to start, as seen by those who hand beans into it. */
public interface Recipient {

  /** The plugin's loader; whoever keeps it keeps the plugin. */
  ClassLoader loader();

  /** The context will use the bean, but not close it. */
  <T> void take(Class<T> type, T bean);

  /** For a generic type, or where there are several of a type. */
  <T> void take(Argument<T> type, String name, T bean);

  /** A setting that the context's beans find. */
  void property(String name, Object value);

  /** Ends something that was made for this plugin alone, when its context has been closed. */
  void onClosed(Runnable ending);
}
