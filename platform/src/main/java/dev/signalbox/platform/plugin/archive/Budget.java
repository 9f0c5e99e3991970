package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginError;

/** How much more an archive, with the libraries in it, may unpack to. */
final class Budget {

  private static final int ENTRIES = 50_000;
  // Below this an entry harms nobody, however well it was packed.
  private static final long HARMLESS = 1024 * 1024;

  private final PluginConfig limits;
  private final String where;
  private long unpacked;
  private int entries;

  Budget(PluginConfig limits, String where) {
    this.limits = limits;
    this.where = where;
  }

  void entry() {
    if (++entries > ENTRIES) {
      throw tooLarge("it has more than %d entries".formatted(ENTRIES));
    }
  }

  /** More of an entry came out of its packed form. */
  void spend(String entry, long packed, long soFar, int more) {
    unpacked += more;
    if (unpacked > limits.maxUnpackedSize()) {
      throw tooLarge(
          "it unpacks to more than %s (plugins.max-unpacked-size)"
              .formatted(Sizes.text(limits.maxUnpackedSize())));
    }
    if (soFar > HARMLESS && soFar > limits.maxRatio() * Math.max(packed, 1)) {
      throw tooLarge(
          "%s unpacks to more than %d times its packed size (plugins.max-ratio)"
              .formatted(Printable.text(entry), limits.maxRatio()));
    }
  }

  private SignalboxException tooLarge(String reason) {
    return new SignalboxException(
        PluginError.ARCHIVE_UNPACKS_TOO_LARGE,
        "%s: %s. It was not unpacked any further.".formatted(where, reason));
  }
}
