package dev.signalbox.ui.console.page;

import dev.signalbox.api.event.Event;

/**
 * Pages have come or gone.
 *
 * @param owner the plugin whose they are
 */
public record PagesChanged(String owner) implements Event {}
