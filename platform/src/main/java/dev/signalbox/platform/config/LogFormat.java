package dev.signalbox.platform.config;

/** How lines of the log are written. */
public enum LogFormat {
  TEXT,
  JSON
}
