package dev.signalbox.platform.connector;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.connector.ConnectorException;
import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.connector.record.CallLog;
import dev.signalbox.platform.connector.wire.Wire;
import dev.signalbox.platform.secret.vault.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The products that the configuration lists. What a call needs is made at the first one. */
@Singleton
final class Products {

  private final Map<String, ConnectorSettings> listed;
  private final Map<String, Product> called = new ConcurrentHashMap<>();
  private final Wire wire;
  private final Judgement judgement;
  private final Vault vault;
  private final CallLog log;
  private final CallMetrics metrics;
  private final Clock clock;

  Products(
      Settings settings,
      Wire wire,
      Judgement judgement,
      Vault vault,
      CallLog log,
      CallMetrics metrics,
      Clock clock) {
    this.listed =
        settings.connectors().stream().collect(toMap(ConnectorSettings::name, identity()));
    this.wire = wire;
    this.judgement = judgement;
    this.vault = vault;
    this.log = log;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** One that the plugin may call, or an error that says what to configure. */
  Product require(String name, String plugin) {
    var settings = listed.get(name);
    if (settings == null) {
      throw refusal(
          ConnectorError.CONNECTOR_UNKNOWN,
          name,
          "There is no connector %s; set connector.%s.url to where it is.".formatted(name, name));
    }
    if (!isGranted(settings, plugin)) {
      throw refusal(
          ConnectorError.CONNECTOR_NOT_GRANTED,
          name,
          "The plugin %s may not use the connector %s; connector.%s.plugins lists those that may."
              .formatted(plugin, name, name));
    }
    return called.computeIfAbsent(
        name, _ -> new Product(settings, wire, judgement, vault, log, metrics, clock));
  }

  boolean isAvailable(String name, String plugin) {
    var settings = listed.get(name);
    return settings != null && isGranted(settings, plugin);
  }

  /** All that are listed, by name. */
  Map<String, ConnectorSettings> listed() {
    return listed;
  }

  /** Empty when it was not called yet. */
  Optional<Product> called(String name) {
    return Optional.ofNullable(called.get(name));
  }

  private static boolean isGranted(ConnectorSettings settings, String plugin) {
    return plugin.equals(Caller.CONSOLE)
        || settings.find(ConnectorKeys.PLUGINS).map(ids -> ids.contains(plugin)).orElse(true);
  }

  private static ConnectorException refusal(ConnectorError error, String name, String sentence) {
    return new ConnectorException(error, name, sentence, 0, "", true, null);
  }
}
