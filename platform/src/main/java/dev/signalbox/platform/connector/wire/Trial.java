package dev.signalbox.platform.connector.wire;

import dev.signalbox.api.connector.ConnectorError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of sending something once. */
public sealed interface Trial {

  /**
   * Some answer, whatever it says.
   *
   * @param headers by their names in small letters
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, not compared
  record Answered(int status, Map<String, List<String>> headers, byte[] body) implements Trial {

    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  /**
   * No whole answer.
   *
   * @param unsent whether the product surely has not seen it
   */
  record Failed(ConnectorError error, boolean unsent, Throwable cause) implements Trial {}
}
