package dev.signalbox.api.secret;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that this plugin owns or was granted. Inject it. Each read is counted, and the
 * administrator sees which plugin read a secret last. Read the value when it is needed, rather than
 * keep it: it changes when it is rotated.
 *
 * <p>To call another product no plugin needs its token: name it in {@code
 * connector.<name>.token-secret}, and the connector sends it along.
 *
 * <p>Asking for a secret that belongs to somebody else is refused with a {@link SignalboxException}
 * and recorded in the audit.
 */
public interface Secrets {

  /** The value in force; empty when there is no secret of that name. */
  Optional<SecretValue> find(String name);

  /**
   * All values that are valid now, the one in force first, then the one before it while both are:
   * for checking what others send, such as a signature or a token.
   */
  List<SecretValue> accepted(String name);

  /** The value in force, or an error that says what to do. */
  default SecretValue require(String name) {
    return find(name)
        .orElseThrow(() ->
            new SignalboxException(
                SecretError.SECRET_MISSING,
                "There is no secret %s yet; an administrator can create it.".formatted(name)));
  }
}
