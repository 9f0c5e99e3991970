package dev.signalbox.platform.secret.rotation;

/** How secrets and plugins may be called. */
final class SecretName {

  static final String PATTERN = "[a-z][a-z0-9]*([.-][a-z0-9]+)*";
  static final String MESSAGE = "takes small letters and digits, with dots or dashes between them";
  static final String PLUGIN = "([a-z][a-z0-9-]*)?";
  static final String PLUGIN_MESSAGE = "takes the id of a plugin";
  static final int LONGEST = 80;
  static final int LONGEST_VALUE = 64 * 1024;

  private SecretName() {}
}
