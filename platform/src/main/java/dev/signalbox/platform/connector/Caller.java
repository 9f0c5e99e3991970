package dev.signalbox.platform.connector;

import dev.signalbox.platform.connector.wire.Outgoing;

/** A plugin, or the console itself, as products are called for it. */
final class Caller {

  static final String CONSOLE = "signalbox";

  private final String plugin;
  private final Products products;

  Caller(String plugin, Products products) {
    this.plugin = plugin;
    this.products = products;
  }

  boolean mayCall(String connector) {
    return products.isAvailable(connector, plugin);
  }

  <T> T call(String connector, Outgoing call, Decoder<T> decoder) {
    return products.require(connector, plugin).call(call, plugin, decoder);
  }
}
