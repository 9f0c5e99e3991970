package dev.signalbox.platform.action;

import dev.signalbox.api.action.Actions;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import dev.signalbox.platform.plugin.listener.PluginEvents;
import jakarta.inject.Singleton;

/** Gives each plugin the actions of all, with listeners that end with it. */
@Singleton
final class ActionBeans implements ConsoleBeans {

  private final ConsoleActions actions;
  private final EventBus bus;

  ActionBeans(ConsoleActions actions, EventBus bus) {
    this.actions = actions;
    this.bus = bus;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    var events = new PluginEvents(plugin.id(), bus);
    recipient.take(Actions.class, actions.hearing(events));
    recipient.onClosed(events::close);
  }
}
