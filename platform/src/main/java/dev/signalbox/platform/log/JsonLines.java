package dev.signalbox.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line, for machines:
 *
 * <pre>{@code
 * {"time":"2026-11-21T08:43:11.123Z","level":"INFO","logger":"...","thread":"main","message":"..."}
 * }</pre>
 *
 * and, where there are any, {@code context} with what is known about the request or the plugin, and
 * {@code exception} with {@code type}, {@code message} and {@code stack}.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  @Override
  public byte[] encode(ILoggingEvent event) {
    var json = new JsonText().open();
    json.field("time", event.getInstant().toString());
    json.field("level", event.getLevel().toString());
    json.field("logger", event.getLoggerName());
    json.field("thread", event.getThreadName());
    json.field("message", event.getFormattedMessage());
    context(json, event.getMDCPropertyMap());
    exception(json, event.getThrowableProxy());
    return (json.close() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  private static void context(JsonText json, Map<String, String> context) {
    if (!context.isEmpty()) {
      json.name("context").open();
      context.forEach(json::field);
      json.close();
    }
  }

  private static void exception(JsonText json, @Nullable IThrowableProxy problem) {
    if (problem != null) {
      json.name("exception").open();
      json.field("type", problem.getClassName());
      json.field("message", problem.getMessage());
      json.field("stack", ThrowableProxyUtil.asString(problem));
      json.close();
    }
  }
}
