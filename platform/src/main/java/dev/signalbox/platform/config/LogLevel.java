package dev.signalbox.platform.config;

/** From which importance on lines are logged. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR
}
