package dev.signalbox.platform.access.address;

import dev.signalbox.platform.config.AddressRange;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a request really comes from. What a proxy says is believed only when the configuration
 * names the proxy, else anybody could say anything.
 */
@Singleton
public final class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<AddressRange> proxies;

  ClientAddress(AddressConfig config) {
    this.proxies = config.proxies();
  }

  public String of(HttpServletRequest request) {
    var nearest = request.getRemoteAddr();
    if (proxies.isEmpty() || !isProxy(nearest)) {
      return nearest;
    }
    return beforeProxies(hops(request)).orElse(nearest);
  }

  /** The last one that is not a proxy of ours; those before it may be invented. */
  private Optional<String> beforeProxies(List<String> hops) {
    return hops.reversed().stream()
        .dropWhile(this::isProxy)
        .findFirst()
        .filter(ClientAddress::isLiteral);
  }

  private boolean isProxy(String hop) {
    return isLiteral(hop) && contains(InetAddress.ofLiteral(hop));
  }

  private boolean contains(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  private static List<String> hops(HttpServletRequest request) {
    return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
        .flatMap(header -> List.of(header.split(",")).stream())
        .map(String::strip)
        .toList();
  }

  private static boolean isLiteral(String text) {
    try {
      return !InetAddress.ofLiteral(text).isAnyLocalAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
