package dev.signalbox.api.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that reaches people. Its message is a sentence that says what is wrong, where,
 * and what would be right; it is shown on the page and in the JSON answer as it stands, so it never
 * holds a secret.
 */
public class SignalboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;

  public SignalboxException(ErrorCode code, String sentence) {
    this(code, sentence, null);
  }

  public SignalboxException(ErrorCode code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  /** What is wrong in detail; often empty. */
  public List<Violation> violations() {
    return List.of();
  }

  /** Never null, unlike {@link #getMessage()}. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
