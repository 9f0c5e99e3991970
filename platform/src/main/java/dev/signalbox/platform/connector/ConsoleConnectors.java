package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.Connector;
import dev.signalbox.api.connector.Connectors;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;

/** In each plugin's context there is one of its own, whose mapper knows the plugin's types. */
@Singleton
final class ConsoleConnectors implements Connectors {

  private final Caller caller;
  private final JsonMapper json;

  ConsoleConnectors(Caller caller, JsonMapper json) {
    this.caller = caller;
    this.json = json;
  }

  @Override
  public Connector of(String name) {
    return new NamedConnector(name, caller, json);
  }
}
