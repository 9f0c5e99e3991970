package dev.signalbox.platform.config;

/**
 * A value that somebody gave, not yet checked.
 *
 * @param name the setting's name, or what was meant to be one
 * @param origin where it stands: "signalbox.properties, line 3"
 */
record GivenValue(String name, String text, String origin) {}
