package dev.signalbox.platform.plugin.context;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.archive.Contents;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.inject.ProxyBeanDefinition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the contexts of plugins. */
@Singleton
public final class PluginContexts {

  private final LibraryBeans libraries;
  private final Introspections introspections;
  private final List<ConsoleBeans> console;

  PluginContexts(
      LibraryBeans libraries, Introspections introspections, List<ConsoleBeans> console) {
    this.libraries = libraries;
    this.introspections = introspections;
    this.console = console;
  }

  /** Makes the context of a plugin with all that it is given; it still has to be started. */
  public OpenContext create(PluginInfo plugin, ClassLoader loader, Contents contents) {
    GeneratedClasses<BeanDefinitionReference<?>> own =
        GeneratedClasses.load(loader, contents.beans());
    GeneratedClasses<BeanConfiguration> conditions =
        GeneratedClasses.load(loader, contents.configurations());
    var ownReferences = own.instances();
    var context =
        new PluginContext(
            loader,
            joined(libraries.references(), ownReferences),
            joined(libraries.configurations(), conditions.instances()));
    var open = new OpenContext(context);
    try {
      GeneratedClasses<BeanIntrospectionReference<Object>> types =
          GeneratedClasses.load(loader, contents.introspections());
      open.onClosed(introspections.add(types));
      var recipient = new Handing(context, loader, open);
      recipient.take(PluginInfo.class, plugin);
      recipient.take(Contents.class, contents);
      recipient.take(OwnBeans.class, new OwnBeans(() -> enabled(context, ownReferences)));
      console.forEach(beans -> beans.handTo(plugin, recipient));
      recipient.finish(plugin);
      return open;
    } catch (RuntimeException | LinkageError failure) {
      open.release();
      throw failure;
    }
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static List<BeanDefinition<?>> enabled(
      PluginContext context, List<BeanDefinitionReference<?>> references) {
    List<BeanDefinition<?>> definitions = new ArrayList<>();
    for (var reference : references) {
      if (reference.isEnabled(context)) {
        var definition = reference.load(context);
        // What stands in for another bean has nothing of its own to tell of.
        if (definition.isEnabled(context) && !(definition instanceof ProxyBeanDefinition)) {
          definitions.add(definition);
        }
      }
    }
    return definitions;
  }

  private static final class Handing implements Recipient {
    private final PluginContext context;
    private final ClassLoader loader;
    private final OpenContext open;
    private final Map<String, Object> properties = new HashMap<>();

    Handing(PluginContext context, ClassLoader loader, OpenContext open) {
      this.context = context;
      this.loader = loader;
      this.open = open;
    }

    @Override
    public ClassLoader loader() {
      return loader;
    }

    @Override
    public <T> void take(Class<T> type, T bean) {
      context.handIn(type, bean);
    }

    @Override
    public <T> void take(Argument<T> type, String name, T bean) {
      context.handIn(type, name, bean);
    }

    @Override
    public void property(String name, Object value) {
      properties.put(name, value);
    }

    @Override
    public void onClosed(Runnable ending) {
      open.onClosed(ending);
    }

    void finish(PluginInfo plugin) {
      context.getEnvironment().addPropertySource(PropertySource.of(plugin.id(), properties));
    }
  }
}
