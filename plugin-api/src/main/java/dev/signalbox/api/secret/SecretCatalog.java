package dev.signalbox.api.secret;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.Optional;

/**
 * Which secrets there are, and everything about them but their values. Inject it; it is safe to
 * keep. It is for those who have the permission {@code signalbox.secrets.view}.
 *
 * <p>They are changed by the actions {@code signalbox.secrets.create}, {@code rotate}, {@code
 * promote}, {@code retire}, {@code grant}, {@code describe} and {@code delete}. Pages listen for
 * {@link SecretChanged}.
 */
public interface SecretCatalog {

  /**
   * By name.
   *
   * @throws SignalboxException when the current user may not see them
   */
  List<SecretInfo> all();

  /** One of them. */
  default Optional<SecretInfo> find(String name) {
    return all().stream().filter(secret -> secret.name().equals(name)).findFirst();
  }
}
