package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.Connector;
import dev.signalbox.api.connector.ConnectorCall;
import io.micronaut.json.JsonMapper;

/** A product by its name, which may be known to the configuration or not. */
record NamedConnector(String name, Caller caller, JsonMapper json) implements Connector {

  @Override
  public boolean isAvailable() {
    return caller.mayCall(name);
  }

  @Override
  public ConnectorCall get(String path, Object... variables) {
    return call("GET", path, variables);
  }

  @Override
  public ConnectorCall head(String path, Object... variables) {
    return call("HEAD", path, variables);
  }

  @Override
  public ConnectorCall post(String path, Object... variables) {
    return call("POST", path, variables);
  }

  @Override
  public ConnectorCall put(String path, Object... variables) {
    return call("PUT", path, variables);
  }

  @Override
  public ConnectorCall patch(String path, Object... variables) {
    return call("PATCH", path, variables);
  }

  @Override
  public ConnectorCall delete(String path, Object... variables) {
    return call("DELETE", path, variables);
  }

  private ConnectorCall call(String method, String path, Object... variables) {
    return PreparedCall.of(this, method, path, variables);
  }

  @Override
  public String toString() {
    return "the connector " + name;
  }
}
