package dev.signalbox.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One line for people. What comes from outside can't fake a line: a line break in a message is
 * written as {@code \n}, and the lines of an exception are indented.
 */
final class TextLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  @Override
  public byte[] encode(ILoggingEvent event) {
    var line = new StringBuilder(256);
    time.formatTo(event.getInstant(), line);
    line.append(' ').append("%-5s".formatted(event.getLevel())).append(' ');
    line.append(shortened(event.getLoggerName())).append(": ");
    appendVisible(line, event.getFormattedMessage());
    event
        .getMDCPropertyMap()
        .forEach((name, value) -> appendVisible(line.append(' ').append(name).append('='), value));
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      ThrowableProxyUtil.asString(event.getThrowableProxy())
          .lines()
          .forEach(trace -> appendVisible(line.append("    "), trace).append('\n'));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  /** The last word of the name is what tells something. */
  private static String shortened(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static StringBuilder appendVisible(StringBuilder line, String text) {
    text.chars()
        .forEach(letter -> {
          switch (letter) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append('\t');
            default -> line.append(Character.isISOControl(letter) ? '?' : (char) letter);
          }
        });
    return line;
  }
}
