package dev.signalbox.platform.plugin.context;

import io.micronaut.inject.BeanDefinition;
import java.util.List;
import java.util.function.Supplier;

/** The beans that a plugin brings itself. Ask its context for this one. */
public final class OwnBeans {

  private final Supplier<List<BeanDefinition<?>>> definitions;

  OwnBeans(Supplier<List<BeanDefinition<?>>> definitions) {
    this.definitions = definitions;
  }

  /** Those whose conditions hold. */
  public List<BeanDefinition<?>> definitions() {
    return definitions.get();
  }
}
