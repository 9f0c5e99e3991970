package dev.signalbox.platform.config;

import static dev.signalbox.platform.config.NetworkTypes.addressRanges;
import static dev.signalbox.platform.config.NetworkTypes.hostNames;
import static dev.signalbox.platform.config.NetworkTypes.origin;
import static dev.signalbox.platform.config.SettingTypes.choice;
import static dev.signalbox.platform.config.SettingTypes.databaseAddress;
import static dev.signalbox.platform.config.SettingTypes.duration;
import static dev.signalbox.platform.config.SettingTypes.integer;
import static dev.signalbox.platform.config.SettingTypes.path;
import static dev.signalbox.platform.config.SettingTypes.port;
import static dev.signalbox.platform.config.SettingTypes.secret;
import static dev.signalbox.platform.config.SettingTypes.size;
import static dev.signalbox.platform.config.SettingTypes.text;
import static dev.signalbox.platform.config.SettingTypes.yesOrNo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Every setting there is. A new one is a constant here, a place in {@link #ALL} and a row in
 * docs/configuration.md.
 */
public final class KnownSettings {

  public static final Setting<Integer> HTTP_PORT =
      new Setting<>("http.port", port(), "7500", "Port of the console.");
  public static final Setting<String> HTTP_ADDRESS =
      new Setting<>(
          "http.address",
          text("a host name or address of this machine"),
          "127.0.0.1",
          "Address to listen on. 0.0.0.0 lets other machines in.");
  public static final Setting<URI> HTTP_PUBLIC_URL =
      new Setting<>(
          "http.public-url",
          origin("an address like https://console.example.com, without a path"),
          null,
          "How people reach the console, when that is through a proxy.");
  public static final Setting<List<String>> HTTP_ALLOWED_HOSTS =
      new Setting<>(
          "http.allowed-hosts",
          hostNames("host names with commas between them"),
          null,
          "Further names that the console answers to. Its public URL and plain addresses it does.");
  public static final Setting<List<String>> HTTP_TRUSTED_PROXIES =
      new Setting<>(
          "http.trusted-proxies",
          addressRanges("addresses or ranges like 10.0.0.1, 10.1.0.0/16 with commas between them"),
          null,
          "Proxies whose X-Forwarded-For is believed.");
  public static final Setting<Duration> SESSION_TIMEOUT =
      new Setting<>(
          "session.timeout",
          duration("1m", "30d"),
          "8h",
          "How long somebody stays logged in without doing anything.");
  public static final Setting<Duration> SESSION_LONGEST =
      new Setting<>(
          "session.longest",
          duration("1m", "30d"),
          "12h",
          "After how long somebody has to log in again in any case.");
  public static final Setting<Boolean> METRICS_OPEN =
      new Setting<>(
          "metrics.open",
          yesOrNo(),
          "no",
          "Whether /metrics answers without login to everybody who can reach the console.");
  public static final Setting<Path> DATA_FOLDER =
      new Setting<>(
          "data.folder",
          path("a folder"),
          "data",
          "Where the console keeps what it must not lose. One console, one folder.");
  public static final Setting<String> DATABASE_URL =
      new Setting<>(
          "database.url",
          databaseAddress(),
          null,
          "A PostgreSQL of your own, 15 or newer. Without it the console brings its own.");
  public static final Setting<String> DATABASE_USER =
      new Setting<>(
          "database.user",
          text("a name"),
          "signalbox",
          "User to log in to database.url with. It must be allowed to create schemas.");
  public static final Setting<String> DATABASE_PASSWORD =
      new Setting<>("database.password", secret(), null, "Password for database.url.");
  public static final Setting<Path> DATABASE_PASSWORD_FILE =
      new Setting<>(
          "database.password-file",
          path("a file"),
          null,
          "File that holds the password for database.url, instead of database.password.");
  public static final Setting<Integer> DATABASE_POOL_SIZE =
      new Setting<>(
          "database.pool-size", integer(2, 500), "20", "How many connections are open at most.");
  public static final Setting<Duration> DATABASE_CONNECT_DEADLINE =
      new Setting<>(
          "database.connect-deadline",
          duration("0s", "10m"),
          "10s",
          "How long the start waits for a database.url that does not answer yet.");
  public static final Setting<Path> DATABASE_PROGRAMS_FOLDER =
      new Setting<>(
          "database.programs-folder",
          path("a folder"),
          null,
          "Where the PostgreSQL that comes along is unpacked. Without it: postgres-bin in the data folder.");
  public static final Setting<Path> PLUGINS_FOLDER =
      new Setting<>(
          "plugins.folder",
          path("a folder"),
          null,
          "Archives that are put here are installed. Without it: plugins in the data folder.");
  public static final Setting<Path> PLUGINS_BUNDLED_FOLDER =
      new Setting<>(
          "plugins.bundled-folder",
          path("a folder"),
          null,
          "Archives that are installed at the first start, and never again by themselves.");
  public static final Setting<Boolean> PLUGINS_DEVELOPMENT =
      new Setting<>(
          "plugins.development",
          yesOrNo(),
          "no",
          "Whether a version of a plugin may be installed again with other content.");
  public static final Setting<Long> PLUGINS_MAX_SIZE =
      new Setting<>(
          "plugins.max-size", size("1KB", "4GB"), "64MB", "Largest archive that is accepted.");
  public static final Setting<Long> PLUGINS_MAX_UNPACKED_SIZE =
      new Setting<>(
          "plugins.max-unpacked-size",
          size("1KB", "16GB"),
          "512MB",
          "Most that an archive may unpack to.");
  public static final Setting<Integer> PLUGINS_MAX_RATIO =
      new Setting<>(
          "plugins.max-ratio",
          integer(2, 10_000),
          "100",
          "How many times its packed size an entry of an archive may unpack to.");
  public static final Setting<Duration> PLUGINS_START_DEADLINE =
      new Setting<>(
          "plugins.start-deadline",
          duration("100ms", "1h"),
          "30s",
          "How long a plugin may take to start before the start is undone.");
  public static final Setting<Duration> PLUGINS_STOP_DEADLINE =
      new Setting<>(
          "plugins.stop-deadline",
          duration("100ms", "1h"),
          "10s",
          "How long a plugin may take to stop before it is cut off.");
  public static final Setting<Path> SECRETS_KEY_FILE =
      new Setting<>(
          "secrets.key-file",
          path("a file"),
          null,
          "Holds the key that seals secrets. Without it: secrets.key in the data folder.");
  public static final Setting<String> SECRETS_KEY =
      new Setting<>(
          "secrets.key",
          secret(),
          null,
          "The key itself, instead of a file: 32 bytes in Base64; several with commas, newest last.");
  public static final Setting<Duration> CONNECTORS_CONNECT_TIMEOUT =
      new Setting<>(
          "connectors.connect-timeout",
          duration("10ms", "1m"),
          "3s",
          "How long connectors wait for a connection to a product.");
  public static final Setting<Duration> CONNECTORS_KEEP_CALLS =
      new Setting<>(
          "connectors.keep-calls",
          duration("1h", "365d"),
          "7d",
          "How long the record of calls to products is kept.");
  public static final Setting<Duration> EVENTS_KEEP =
      new Setting<>(
          "events.keep",
          duration("1m", "365d"),
          "7d",
          "How long those who were away can ask for events that they missed.");
  public static final Setting<Integer> EVENTS_KEEP_MOST =
      new Setting<>(
          "events.keep-most",
          integer(1_000, 10_000_000),
          "200000",
          "How many events are kept for that at most.");
  public static final Setting<Integer> EVENTS_CONNECTIONS =
      new Setting<>(
          "events.connections",
          integer(1, 1_000),
          "10",
          "With how many connections one person listens to events at most.");
  public static final Setting<Duration> EVENTS_SLOW_AFTER =
      new Setting<>(
          "events.slow-after",
          duration("100ms", "5m"),
          "10s",
          "How long a listener may take for one event before it is let go.");
  public static final Setting<LogFormat> LOG_FORMAT =
      new Setting<>(
          "log.format", choice(LogFormat.class), "text", "Log lines for people, or for machines.");
  public static final Setting<LogLevel> LOG_LEVEL =
      new Setting<>(
          "log.level",
          choice(LogLevel.class),
          "info",
          "From which importance on lines are logged.");

  /** In the order in which they are documented. */
  public static final List<Setting<?>> ALL =
      List.of(
          HTTP_PORT,
          HTTP_ADDRESS,
          HTTP_PUBLIC_URL,
          HTTP_ALLOWED_HOSTS,
          HTTP_TRUSTED_PROXIES,
          SESSION_TIMEOUT,
          SESSION_LONGEST,
          METRICS_OPEN,
          DATA_FOLDER,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD,
          DATABASE_PASSWORD_FILE,
          DATABASE_POOL_SIZE,
          DATABASE_CONNECT_DEADLINE,
          DATABASE_PROGRAMS_FOLDER,
          PLUGINS_FOLDER,
          PLUGINS_BUNDLED_FOLDER,
          PLUGINS_DEVELOPMENT,
          PLUGINS_MAX_SIZE,
          PLUGINS_MAX_UNPACKED_SIZE,
          PLUGINS_MAX_RATIO,
          PLUGINS_START_DEADLINE,
          PLUGINS_STOP_DEADLINE,
          SECRETS_KEY_FILE,
          SECRETS_KEY,
          CONNECTORS_CONNECT_TIMEOUT,
          CONNECTORS_KEEP_CALLS,
          EVENTS_KEEP,
          EVENTS_KEEP_MOST,
          EVENTS_CONNECTIONS,
          EVENTS_SLOW_AFTER,
          LOG_FORMAT,
          LOG_LEVEL);

  private KnownSettings() {}
}
