package dev.signalbox.platform.connector;

import dev.signalbox.api.connector.ConnectorAnswer;
import java.io.IOException;

/** Makes of an answer what the caller wants of it. */
@FunctionalInterface
interface Decoder<T> {

  /**
   * Reads it.
   *
   * @throws IOException when it is not what was to be expected
   */
  T read(ConnectorAnswer answer) throws IOException;
}
