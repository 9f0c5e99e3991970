package dev.signalbox.platform.access.address;

import dev.signalbox.api.error.SignalboxException;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only to names that are ours. Otherwise a foreign page could point its own name at this
 * machine and read the console as if it were its own. A plain address can't be pointed anywhere.
 */
@Singleton
public final class HostCheck {

  private final Set<String> names;

  HostCheck(AddressConfig config) {
    this.names = config.hostNames();
  }

  public void check(HttpServletRequest request) {
    var host = request.getServerName().toLowerCase(Locale.ROOT);
    if (!isLoopbackName(host) && !names.contains(host) && !isAddress(host)) {
      throw new SignalboxException(
          AddressError.HOST_NOT_KNOWN,
          "The console does not answer to the name %s. Open it at its public URL, or add the name to"
                  .formatted(host)
              + " signalbox.http.allowed-hosts.");
    }
  }

  private static boolean isLoopbackName(String host) {
    return "localhost".equals(host) || host.endsWith(".localhost");
  }

  private static boolean isAddress(String host) {
    try {
      InetAddress.ofLiteral(host);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
