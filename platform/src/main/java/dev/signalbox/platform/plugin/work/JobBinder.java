package dev.signalbox.platform.plugin.work;

import dev.signalbox.platform.plugin.Binding;
import dev.signalbox.platform.plugin.Contribution;
import dev.signalbox.platform.plugin.ContributionBinder;
import dev.signalbox.platform.plugin.PluginRuntime;
import dev.signalbox.platform.plugin.context.OwnBeans;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.annotation.Order;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a plugin's {@code @Scheduled} methods run once everything else of it is live. */
@Order(500)
@Singleton
final class JobBinder implements ContributionBinder {

  @Override
  public Binding bind(PluginRuntime plugin) {
    var beans = plugin.context().getBean(OwnBeans.class).definitions();
    var jobs = beans.stream().flatMap(JobBinder::jobs).toList();
    var threads = plugin.context().getBean(PluginThreads.class);
    threads.scheduler().open();
    return new Jobs(jobs, threads);
  }

  private static Stream<Contribution> jobs(BeanDefinition<?> bean) {
    return bean.getExecutableMethods().stream()
        .filter(method -> method.hasAnnotation(Scheduled.class))
        .map(method -> job(bean, method));
  }

  private static Contribution job(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
    var when =
        method.getAnnotationValuesByType(Scheduled.class).stream()
            .map(JobBinder::when)
            .collect(Collectors.joining(", "));
    return new Contribution(
        Contribution.Kind.JOB, bean.getBeanType().getSimpleName() + "." + method.getName(), when);
  }

  private static String when(AnnotationValue<Scheduled> schedule) {
    return Stream.of("cron", "fixedRate", "fixedDelay", "initialDelay")
        .flatMap(key -> schedule.stringValue(key).filter(text -> !text.isEmpty()).stream())
        .findFirst()
        .orElse("");
  }

  private record Jobs(List<Contribution> contributions, PluginThreads threads) implements Binding {
    @Override
    public void drain(Instant deadline) {
      threads.drain(Duration.between(Instant.now(), deadline));
    }

    @Override
    public void close() {
      threads.close();
    }
  }
}
