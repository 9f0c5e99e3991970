package dev.signalbox.platform.config;

import static dev.signalbox.platform.config.NetworkTypes.baseUrl;
import static dev.signalbox.platform.config.SettingTypes.duration;
import static dev.signalbox.platform.config.SettingTypes.integer;
import static dev.signalbox.platform.config.SettingTypes.size;
import static dev.signalbox.platform.config.SettingTypes.word;
import static dev.signalbox.platform.config.SettingTypes.words;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What can be set for a product that the console talks to, after {@code connector.<name>.}. */
public final class ConnectorKeys {

  public static final Setting<URI> URL =
      new Setting<>("url", baseUrl(), null, "Where the product is. Calls stay below it.");
  public static final Setting<String> TOKEN_SECRET =
      new Setting<>(
          "token-secret",
          word("the name of a secret", "[a-z][a-z0-9]*([.-][a-z0-9]+)*"),
          null,
          "Name of the secret that is sent along as the token.");
  public static final Setting<String> TOKEN_HEADER =
      new Setting<>(
          "token-header",
          word("the name of a header", "[A-Za-z][A-Za-z0-9-]*"),
          "Authorization",
          "Header that carries the token. In Authorization it follows the word Bearer.");
  public static final Setting<String> PATH_SECRET =
      new Setting<>(
          "path-secret",
          word("the name of a secret", "[a-z][a-z0-9]*([.-][a-z0-9]+)*"),
          null,
          "Name of the secret that follows the url, for products whose address is the secret.");
  public static final Setting<Duration> TIMEOUT =
      new Setting<>(
          "timeout",
          duration("10ms", "10m"),
          "30s",
          "How long a call may take with all its tries and pauses.");
  public static final Setting<Duration> TRY_TIMEOUT =
      new Setting<>(
          "try-timeout", duration("10ms", "10m"), "10s", "How long a single try may take.");
  public static final Setting<Integer> TRIES =
      new Setting<>("tries", integer(1, 5), "3", "How often a call is tried that may be repeated.");
  public static final Setting<Duration> BACKOFF =
      new Setting<>(
          "backoff",
          duration("1ms", "1m"),
          "200ms",
          "Pause after the first try; it doubles with each, and varies.");
  public static final Setting<Integer> CONCURRENCY =
      new Setting<>(
          "concurrency", integer(1, 1_000), "16", "How many calls are under way at most.");
  public static final Setting<Long> MAX_ANSWER =
      new Setting<>("max-answer", size("1KB", "64MB"), "8MB", "Largest answer that is taken.");
  public static final Setting<Duration> BREAKER_PAUSE =
      new Setting<>(
          "breaker-pause",
          duration("100ms", "1h"),
          "30s",
          "How long a product is left alone after half of its latest calls failed.");
  public static final Setting<List<String>> PLUGINS =
      new Setting<>(
          "plugins",
          words("plugin ids with commas between them", "[a-z][a-z0-9-]*"),
          null,
          "Which plugins may use it. Without it: all.");

  /** In the order in which they are documented. */
  public static final List<Setting<?>> ALL =
      List.of(
          URL,
          TOKEN_SECRET,
          TOKEN_HEADER,
          PATH_SECRET,
          TIMEOUT,
          TRY_TIMEOUT,
          TRIES,
          BACKOFF,
          CONCURRENCY,
          MAX_ANSWER,
          BREAKER_PAUSE,
          PLUGINS);

  private ConnectorKeys() {}
}
