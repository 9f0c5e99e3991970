package dev.signalbox.platform.plugin;

/**
 * A bean that makes one kind of contribution live: endpoints, pages, event listeners. Binders are
 * called in their {@code @Order} after the plugin's context has started, and their bindings are
 * closed in reverse before it is closed. One that throws makes the start fail, and what was bound
 * before it is undone.
 */
public interface ContributionBinder {

  Binding bind(PluginRuntime plugin);
}
