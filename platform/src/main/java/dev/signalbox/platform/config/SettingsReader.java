package dev.signalbox.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the sources on top of each other: defaults, file, environment, flags. */
final class SettingsReader {

  private static final String PLUGIN = "plugin.";
  private static final Map<String, Setting<?>> KNOWN =
      KnownSettings.ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

  private final List<String> problems = new ArrayList<>();
  private final Map<Setting<?>, Object> values = new LinkedHashMap<>();
  private final Map<String, String> pluginsInFile = new LinkedHashMap<>();
  private final Map<String, String> pluginsInFlags = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final FlagSource flags;
  private final ConnectorReader connectors = new ConnectorReader(problems);

  SettingsReader(List<String> arguments, Map<String, String> environment) {
    this.environment = environment;
    this.flags = new FlagSource(arguments, problems);
  }

  Settings read() {
    KnownSettings.ALL.forEach(this::takeStandard);
    var fromEnvironment = new EnvironmentSource(environment, problems).values();
    takeQuietly(fromEnvironment);
    takeQuietly(flags.values());
    takeFile();
    fromEnvironment.forEach(value -> take(value, pluginsInFile));
    flags.values().forEach(value -> take(value, pluginsInFlags));
    takePassword();
    values.putIfAbsent(KnownSettings.PLUGINS_FOLDER, dataFolder().resolve("plugins"));
    values.putIfAbsent(
        KnownSettings.DATABASE_PROGRAMS_FOLDER, dataFolder().resolve("postgres-bin"));
    values.putIfAbsent(KnownSettings.SECRETS_KEY_FILE, dataFolder().resolve("secrets.key"));
    var connected = connectors.read();
    if (!problems.isEmpty()) {
      throw new WrongSettings(problems);
    }
    return new Settings(
        values, new PluginSettings(pluginsInFile, environment, pluginsInFlags), connected);
  }

  private void takeStandard(Setting<?> setting) {
    if (setting.standard() != null) {
      values.put(setting, setting.type().parse(setting.standard()));
    }
  }

  // The file lies in the data folder, which the environment or a flag may name.
  private void takeQuietly(List<GivenValue> given) {
    given.stream()
        .filter(value -> value.name().equals(KnownSettings.DATA_FOLDER.name()))
        .forEach(value -> set(KnownSettings.DATA_FOLDER, value, new ArrayList<>()));
  }

  private void takeFile() {
    var named =
        flags.configFile().orElseGet(() -> environment.getOrDefault(EnvironmentSource.CONFIG, ""));
    var inDataFolder = dataFolder().resolve("signalbox.properties");
    if (!named.isEmpty()) {
      new FileSource(Path.of(named), problems)
          .values()
          .forEach(value -> take(value, pluginsInFile));
    } else if (Files.exists(inDataFolder)) {
      new FileSource(inDataFolder, problems)
          .values().stream()
              .filter(this::isNotItsOwnFolder)
              .forEach(value -> take(value, pluginsInFile));
    }
  }

  private boolean isNotItsOwnFolder(GivenValue given) {
    if (!given.name().equals(KnownSettings.DATA_FOLDER.name())) {
      return true;
    }
    problems.add(
        "data.folder (%s) can't be set in the file that lies in it: use a flag, the environment or --config."
            .formatted(given.origin()));
    return false;
  }

  private void take(GivenValue given, Map<String, String> plugins) {
    var setting = KNOWN.get(given.name());
    if (setting != null) {
      set(setting, given, problems);
    } else if (isForPlugin(given.name())) {
      plugins.put(given.name().substring(PLUGIN.length()), given.text());
    } else if (ConnectorReader.isForConnector(given.name())) {
      connectors.take(given);
    } else {
      problems.add(
          "%s (%s) is not a setting.%s"
              .formatted(
                  given.name(), given.origin(), DidYouMean.among(KNOWN.keySet(), given.name())));
    }
  }

  private static boolean isForPlugin(String name) {
    return name.matches("plugin\\.[a-z][a-z0-9-]*\\..+");
  }

  private void set(Setting<?> setting, GivenValue given, List<String> problems) {
    try {
      if (given.text().isBlank()) {
        throw new IllegalArgumentException("empty");
      }
      values.put(setting, setting.type().parse(given.text().strip()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      var shown = setting.secret() ? "" : " = \"" + given.text() + "\"";
      problems.add(
          "%s%s (%s) is wrong: it takes %s.%s"
              .formatted(
                  setting.name(),
                  shown,
                  given.origin(),
                  setting.values(),
                  DidYouMean.among(setting.type().choices(), given.text())));
    }
  }

  private void takePassword() {
    var file = (Path) values.get(KnownSettings.DATABASE_PASSWORD_FILE);
    if (file == null) {
      return;
    }
    if (values.containsKey(KnownSettings.DATABASE_PASSWORD)) {
      problems.add("database.password and database.password-file are both set: choose one.");
      return;
    }
    try {
      var password = Files.readString(file).stripTrailing();
      if (password.isEmpty()) {
        problems.add("database.password-file names " + file + ", which is empty.");
      }
      values.put(KnownSettings.DATABASE_PASSWORD, password);
    } catch (IOException e) {
      problems.add("database.password-file names " + file + ", which can't be read: " + e);
    }
  }

  private Path dataFolder() {
    return (Path) Objects.requireNonNull(values.get(KnownSettings.DATA_FOLDER));
  }
}
