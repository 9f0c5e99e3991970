package dev.signalbox.api.error;

import java.util.Locale;

/**
 * A failure's name, for scripts. A plugin has one enum of them:
 *
 * <pre>{@code
 * enum NoteError implements ErrorCode {
 *   NOTE_TOO_LONG(ErrorKind.INVALID);
 *   ...
 * }
 * }</pre>
 */
public interface ErrorCode {

  /** The enum constant's name. */
  String name();

  ErrorKind kind();

  /** As it appears in JSON: {@code note-too-long}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
