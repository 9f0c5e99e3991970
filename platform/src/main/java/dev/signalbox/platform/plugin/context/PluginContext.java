package dev.signalbox.platform.plugin.context;

import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.Optional;

/**
 * The Micronaut context of one plugin. It knows beans of three kinds: the plugin's, the libraries',
 * and those of the console that are handed in. It reads no files and no environment variables.
 */
@SuppressWarnings("overrides") // Micronaut's own methods differ in "..."
final class PluginContext extends DefaultApplicationContext {

  private final List<BeanDefinitionReference<?>> references;
  private final List<BeanConfiguration> configurations;

  PluginContext(
      ClassLoader loader,
      List<BeanDefinitionReference<?>> references,
      List<BeanConfiguration> configurations) {
    super(new Setup(loader));
    this.references = references;
    this.configurations = configurations;
  }

  /** Makes a bean of the console one of this context, which will not close it. */
  <T> void handIn(Argument<T> type, String name, T bean) {
    registerBeanDefinition(
        RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).named(name).build());
  }

  <T> void handIn(Class<T> type, T bean) {
    registerBeanDefinition(RuntimeBeanDefinition.builder(type, () -> bean).singleton(true).build());
  }

  @Override
  @SuppressWarnings("rawtypes") // as Micronaut has it
  protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
    return List.copyOf(references);
  }

  @Override
  protected Iterable<BeanConfiguration> resolveBeanConfigurations() {
    return configurations;
  }

  private record Setup(ClassLoader loader) implements ApplicationContextConfiguration {
    @Override
    public ClassLoader getClassLoader() {
      return loader;
    }

    @Override
    public List<String> getEnvironments() {
      return List.of();
    }

    @Override
    public Optional<Boolean> getDeduceEnvironments() {
      return Optional.of(false);
    }

    @Override
    public boolean isEnableDefaultPropertySources() {
      return false;
    }

    @Override
    public boolean isEnvironmentPropertySource() {
      return false;
    }
  }
}
