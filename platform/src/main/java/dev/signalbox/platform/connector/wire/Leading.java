package dev.signalbox.platform.connector.wire;

import java.net.URI;
import java.util.Optional;

/** Where an answer leads to, as far as a call may go there. */
public final class Leading {

  private Leading() {}

  public static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Empty when it is not below the base: another host, port, scheme, or a way out of the path. */
  public static Optional<URI> within(URI base, URI from, String location) {
    try {
      var target = from.resolve(location);
      return isWithin(base, target) ? Optional.of(target) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether it is the base or below it. */
  public static boolean isWithin(URI base, URI target) {
    var root = base.getRawPath().replaceFirst("/+$", "");
    var path = target.getRawPath();
    return String.valueOf(base.getScheme()).equalsIgnoreCase(target.getScheme())
        && String.valueOf(base.getHost()).equalsIgnoreCase(target.getHost())
        && base.getPort() == target.getPort()
        && target.getRawUserInfo() == null
        && target.normalize().equals(target)
        && (path.equals(root) || path.startsWith(root + "/"));
  }
}
