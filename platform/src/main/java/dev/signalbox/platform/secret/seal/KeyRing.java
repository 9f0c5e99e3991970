package dev.signalbox.platform.secret.seal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The master keys of this console, the newest last. The newest wraps; all of them unwrap.
 *
 * @param origin where they were read, for messages
 */
record KeyRing(List<MasterKey> keys, String origin) {

  KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A key ring has at least one key.");
    }
  }

  MasterKey newest() {
    return keys.getLast();
  }

  Optional<MasterKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  Set<String> ids() {
    return keys.stream().map(MasterKey::id).collect(Collectors.toUnmodifiableSet());
  }
}
