package dev.signalbox.api.access;

import java.util.Locale;

/** Where something happens. Most guardrails are about the last one. */
public enum Environment {
  DEV,
  TEST,
  PROD;

  /** As it stands in input, output and patterns: {@code prod}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
