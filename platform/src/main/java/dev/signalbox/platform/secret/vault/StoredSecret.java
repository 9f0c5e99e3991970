package dev.signalbox.platform.secret.vault;

import dev.signalbox.platform.secret.seal.SealLabel;
import java.util.UUID;

/**
 * A secret as it is changed, without any value.
 *
 * @param owner the plugin that it belongs to; empty when only the console reads it
 * @param lastVersion the highest number that a version of it ever had
 */
public record StoredSecret(UUID id, String name, String owner, int lastVersion) {

  /** What a version's value is sealed as. */
  SealLabel label(int version) {
    return SealLabel.of("secret", id.toString(), name, String.valueOf(version));
  }
}
