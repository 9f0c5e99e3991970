package dev.signalbox.ui.console.plugin;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.http.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people read when something about a plugin did not work. */
final class InstallFailure {

  private static final Logger LOG = LoggerFactory.getLogger(InstallFailure.class);

  private InstallFailure() {}

  static String sentence(Exception failure) {
    if (failure instanceof SignalboxException known) {
      return known.sentence();
    }
    var id = RequestId.next();
    LOG.error("[{}] A plugin could not be administered", id, failure);
    return "Something failed on our side. The log has the reason under the id %s.".formatted(id);
  }
}
