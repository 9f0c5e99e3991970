package dev.signalbox.platform.plugin.context;

import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The beans of the libraries that every plugin's context has, beside the plugin's own. What the
 * console alone runs (the server, the pool, logins, metrics) is not among them.
 */
@Singleton
final class LibraryBeans {

  private static final List<String> LEFT_OUT =
      List.of(
          // the console itself
          "dev.signalbox.",
          "com.vaadin.",
          // one pool and one transaction for all: handed in
          "io.micronaut.configuration.jdbc.",
          "io.micronaut.data.connection.jdbc.advice.",
          "io.micronaut.data.connection.jdbc.operations.",
          "io.micronaut.data.jdbc.config.$SchemaGenerator",
          "io.micronaut.data.jdbc.operations.$DefaultJdbcSchemaHandler",
          "io.micronaut.data.runtime.multitenancy.",
          "io.micronaut.transaction.jdbc.",
          // threads: those of a plugin end with it
          "io.micronaut.scheduling.DefaultTaskExceptionHandler",
          "io.micronaut.scheduling.$DefaultTaskExceptionHandler",
          "io.micronaut.scheduling.executor.$DefaultThreadFactory",
          "io.micronaut.scheduling.executor.$ExecutorFactory",
          "io.micronaut.scheduling.executor.$IOExecutorServiceConfig",
          "io.micronaut.scheduling.executor.$ScheduledExecutorServiceConfig",
          "io.micronaut.scheduling.executor.$UserExecutorConfiguration",
          "io.micronaut.scheduling.io.watch.",
          // one server, one clock, one log, one set of metrics
          "io.micronaut.configuration.metrics.",
          "io.micronaut.context.time.",
          "io.micronaut.discovery.",
          "io.micronaut.health.",
          "io.micronaut.http.server.cors.",
          "io.micronaut.http.server.websocket.",
          "io.micronaut.http.ssl.",
          "io.micronaut.logging.",
          "io.micronaut.reactor.instrument.",
          "io.micronaut.runtime.graceful.",
          "io.micronaut.runtime.server.",
          "io.micronaut.servlet.engine.$DefaultMicronautServlet",
          "io.micronaut.servlet.engine.initializer.",
          // the console's filters know who asks; EndpointGuard knows who may
          "io.micronaut.security.",
          // for other databases and languages
          "io.micronaut.data.connection.jdbc.oracle.",
          "io.micronaut.data.connection.kotlin.",
          "io.micronaut.data.jdbc.convert.vendor.",
          "io.micronaut.data.jdbc.mapper.$Oracle",
          "io.micronaut.data.jdbc.operations.$Oracle",
          "io.micronaut.http.server.$CoroutineHelper",
          "io.micronaut.transaction.kotlin.",
          "io.micronaut.transaction.test.");

  /** The console's own beans of which every plugin's context makes itself one. */
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "dev.signalbox.platform.connector.$ConsoleConnectors$Definition",
          "dev.signalbox.platform.http.$ApiErrorFormat$Definition",
          "dev.signalbox.platform.http.$KnownErrorHandler$Definition",
          "dev.signalbox.platform.http.$UnknownErrorHandler$Definition",
          "dev.signalbox.platform.plugin.endpoint.$EndpointGuard$Definition");

  private final GeneratedClasses<BeanDefinitionReference<?>> references;
  private final GeneratedClasses<BeanConfiguration> configurations;

  LibraryBeans() throws IOException {
    references = find(BeanDefinitionReference.class, LibraryBeans::isForPlugins);
    configurations = find(BeanConfiguration.class, name -> true);
  }

  List<BeanDefinitionReference<?>> references() {
    return references.instances();
  }

  List<BeanConfiguration> configurations() {
    return configurations.instances();
  }

  private static boolean isForPlugins(String name) {
    return EXCEPTIONS.contains(name) || LEFT_OUT.stream().noneMatch(name::startsWith);
  }

  private static <T> GeneratedClasses<T> find(Class<? super T> type, Predicate<String> wanted)
      throws IOException {
    var console = LibraryBeans.class.getClassLoader();
    var names =
        MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(console, type.getName());
    return GeneratedClasses.load(console, names.stream().filter(wanted).toList());
  }
}
