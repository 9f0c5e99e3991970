package dev.signalbox.platform.access.address;

import dev.signalbox.platform.config.AddressRange;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the console is reached from outside.
 *
 * @param publicUrl what people type, such as {@code https://ops.example.com}; null when it is the
 *     address that is listened on
 * @param allowedHosts further names that the console answers to
 * @param trustedProxies addresses or ranges whose X-Forwarded-For is believed
 */
@ConfigurationProperties("signalbox.http")
public record AddressConfig(
    @Nullable URI publicUrl,
    @Nullable List<String> allowedHosts,
    @Nullable List<String> trustedProxies) {

  /** Whether browsers only come by https. */
  public boolean secure() {
    return publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  Set<String> hostNames() {
    var named = allowedHosts == null ? Stream.<String>empty() : allowedHosts.stream();
    var own = publicUrl == null ? Stream.<String>empty() : Stream.of(publicUrl.getHost());
    return Stream.concat(named, own)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  List<AddressRange> proxies() {
    return trustedProxies == null
        ? List.of()
        : trustedProxies.stream().map(AddressRange::parse).toList();
  }
}
