package dev.signalbox.platform.plugin.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.signalbox.platform.plugin.PluginLogLine;
import dev.signalbox.platform.plugin.work.PluginThreads;

/** Copies each line to the plugin that it comes from, or that it is about. */
final class PluginAppender extends AppenderBase<ILoggingEvent> {

  private static final int LONGEST = 8_000;

  private final PluginLogs logs;

  PluginAppender(PluginLogs logs) {
    this.logs = logs;
    setName("plugins");
  }

  @Override
  protected void append(ILoggingEvent event) {
    var marked = event.getMDCPropertyMap().get(PluginThreads.LOG_KEY);
    var plugin = marked == null ? logs.plugin(event.getLoggerName()) : marked;
    if (plugin != null) {
      logs.add(
          plugin,
          new PluginLogLine(
              event.getInstant(), event.getLevel().toString(), event.getLoggerName(), text(event)));
    }
  }

  private static String text(ILoggingEvent event) {
    var message = event.getFormattedMessage();
    var failure = event.getThrowableProxy();
    var text = failure == null ? message : message + "\n" + ThrowableProxyUtil.asString(failure);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
