package dev.signalbox.platform.plugin.work;

import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import io.micronaut.core.type.Argument;
import io.micronaut.scheduling.TaskExceptionHandler;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/** Gives each plugin threads of its own, under the names that Micronaut knows. */
@Singleton
final class ThreadBeans implements ConsoleBeans {

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    var threads = new PluginThreads(plugin.id(), recipient.loader());
    recipient.take(PluginThreads.class, threads);
    for (var name :
        new String[] {TaskExecutors.IO, TaskExecutors.BLOCKING, TaskExecutors.VIRTUAL}) {
      recipient.take(Argument.of(ExecutorService.class), name, threads.virtual());
    }
    recipient.take(
        Argument.of(ExecutorService.class), TaskExecutors.SCHEDULED, threads.scheduler());
    recipient.take(
        Argument.of(TaskExceptionHandler.class, Object.class, Throwable.class),
        "plugin",
        new JobFailures());
    recipient.onClosed(threads::close);
  }
}
