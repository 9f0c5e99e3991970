package dev.signalbox.platform.plugin.work;

import io.micronaut.scheduling.TaskExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that fails is told in its plugin's log, and runs again when its time comes. */
final class JobFailures implements TaskExceptionHandler<Object, Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

  @Override
  public void handle(@Nullable Object bean, Throwable failure) {
    LOG.error("A job of {} failed", bean == null ? "?" : bean.getClass().getSimpleName(), failure);
  }
}
