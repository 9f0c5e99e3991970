package dev.signalbox.platform.connector;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Tells each context whose calls it makes; its {@link ConsoleConnectors} do the rest. */
@Factory
final class ConnectorBeans {

  @Singleton
  Caller console(Products products) {
    return new Caller(Caller.CONSOLE, products);
  }

  /** What plugins are given. */
  @Singleton
  @Bean(typed = ConsoleBeans.class)
  ConsoleBeans plugins(Products products) {
    return (PluginInfo plugin, Recipient recipient) ->
        recipient.take(Caller.class, new Caller(plugin.id(), products));
  }
}
