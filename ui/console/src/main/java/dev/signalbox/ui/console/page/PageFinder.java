package dev.signalbox.ui.console.page;

import com.vaadin.flow.component.Component;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.view.ConsoleView;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.List;

/** Finds the beans of a context that are pages. */
final class PageFinder {

  private PageFinder() {}

  static List<ConsolePage> find(String owner, ApplicationContext context) {
    return context.getBeanDefinitions(Qualifiers.byStereotype(ConsoleView.class)).stream()
        .map(BeanDefinition::getBeanType)
        .map(type -> page(owner, type, context))
        .toList();
  }

  private static ConsolePage page(String owner, Class<?> type, ApplicationContext context) {
    var view = type.getAnnotation(ConsoleView.class);
    if (view == null || !Component.class.isAssignableFrom(type)) {
      throw new SignalboxException(
          PageError.PAGE_NOT_A_COMPONENT,
          "%s is marked with @ConsoleView but is no Vaadin component. Let it extend Page."
              .formatted(type.getName()));
    }
    return new ConsolePage(PageInfo.of(owner, view), type.asSubclass(Component.class), context);
  }
}
