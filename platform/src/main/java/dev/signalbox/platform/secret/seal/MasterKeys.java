package dev.signalbox.platform.secret.seal;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the master keys come from: the environment, or the key file, which may change. */
@Singleton
public final class MasterKeys {

  private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

  private final BeanProvider<Settings> settings;
  private volatile @Nullable KeyRing ring;

  /** The settings are asked for when a key is: many use what uses this without needing one. */
  MasterKeys(BeanProvider<Settings> settings) {
    this.settings = settings;
  }

  /**
   * Refuses while something is sealed with a key that is not here: at the start of the console, and
   * before anything else is sealed.
   *
   * @param used the ids of the keys that something is sealed with
   */
  public void requireAll(Set<String> used) {
    if (used.isEmpty()) {
      return;
    }
    if (isMissing()) {
      throw missing(
          "There are secrets in the database, and the key file %s that opens them is not there."
              .formatted(file()),
          used);
    }
    var unknown = new TreeSet<>(used);
    unknown.removeAll(ring().ids());
    if (!unknown.isEmpty()) {
      unknown.removeAll(reload().ids());
    }
    if (!unknown.isEmpty()) {
      throw missing(
          "There are secrets in the database that no key in %s opens.".formatted(ring().origin()),
          unknown);
    }
  }

  /**
   * Makes a key when there is none, and nothing that another one would have to open. Not earlier: a
   * second console on the database would make itself one that opens nothing.
   */
  public void readyToSeal(Set<String> used) {
    requireAll(used);
    if (used.isEmpty() && isMissing()) {
      file().generate();
      LOG.warn("The key to the secrets was written to {}: keep a copy of it elsewhere.", file());
    }
  }

  /** Reads the file again, which may have got a newer key. */
  public Set<String> refresh() {
    return reload().ids();
  }

  /** The id of the key that seals from now on. */
  public String newest() {
    return ring().newest().id();
  }

  /** Whether there is any key as yet. */
  boolean exist() {
    return !isMissing();
  }

  KeyRing ring() {
    var known = ring;
    return known == null ? reload() : known;
  }

  /** Another node may have sealed with a key that was added to the file since it was read. */
  MasterKey require(String id) {
    return ring()
        .find(id)
        .or(() -> reload().find(id))
        .orElseThrow(() ->
            missing("No key in %s opens this secret.".formatted(ring().origin()), Set.of(id)));
  }

  private KeyRing reload() {
    var read =
        given()
            .map(text -> List.of(text.split(",")))
            .map(keys -> new KeyRing(KeyText.read(keys, origin()), origin()))
            .orElseGet(() -> new KeyRing(file().read(), "the key file " + file()));
    ring = read;
    return read;
  }

  private boolean isMissing() {
    return given().isEmpty() && !file().exists();
  }

  private Optional<String> given() {
    return settings.get().find(KnownSettings.SECRETS_KEY);
  }

  private KeyFile file() {
    return new KeyFile(settings.get().get(KnownSettings.SECRETS_KEY_FILE));
  }

  private static String origin() {
    return KnownSettings.SECRETS_KEY.variable();
  }

  private static SignalboxException missing(String problem, Set<String> ids) {
    return new SignalboxException(
        SealError.KEY_MISSING,
        "%s The key with the id %s is needed: put it back from its copy, or set %s or %s."
            .formatted(
                problem,
                String.join(", ", new TreeSet<>(ids)),
                KnownSettings.SECRETS_KEY_FILE.name(),
                KnownSettings.SECRETS_KEY.variable()));
  }
}
