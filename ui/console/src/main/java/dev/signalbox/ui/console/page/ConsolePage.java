package dev.signalbox.ui.console.page;

import com.vaadin.flow.component.Component;
import io.micronaut.context.ApplicationContext;

/** A page and what makes it. Whoever keeps one keeps its plugin's class loader. */
record ConsolePage(PageInfo info, Class<? extends Component> type, ApplicationContext context) {}
