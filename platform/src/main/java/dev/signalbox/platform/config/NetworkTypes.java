package dev.signalbox.platform.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The kinds of values that say where things are on the network. */
final class NetworkTypes {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})");

  private NetworkTypes() {}

  /** Scheme, host and port, and nothing behind them. */
  static SettingType<URI> origin(String description) {
    return SettingType.of(
        description,
        text -> {
          var uri = URI.create(text);
          var path = uri.getPath();
          check(
              text,
              SCHEMES.contains(String.valueOf(uri.getScheme()))
                  && uri.getHost() != null
                  && uri.getUserInfo() == null
                  && (path == null || path.isEmpty() || path.equals("/")));
          return uri;
        });
  }

  /**
   * Where a product is. Not shown when it is wrong, since people put their password into it; that
   * is refused, but may not be printed.
   */
  static SettingType<URI> baseUrl() {
    return new SettingType<>(
        "an address like https://patcher.example.com/api, without user, password and query",
        text -> {
          var uri = URI.create(text);
          check(
              "not a plain address",
              SCHEMES.contains(String.valueOf(uri.getScheme()))
                  && uri.getHost() != null
                  && uri.getRawUserInfo() == null
                  && uri.getRawQuery() == null
                  && uri.getRawFragment() == null
                  && uri.normalize().equals(uri));
          return uri;
        },
        List.of(),
        true);
  }

  static SettingType<List<String>> hostNames(String description) {
    return list(description, name -> check(name, HOST_NAME.matcher(name).matches()));
  }

  static SettingType<List<String>> addressRanges(String description) {
    return list(description, AddressRange::parse);
  }

  private static SettingType<List<String>> list(String description, Consumer<String> check) {
    return SettingType.of(
        description,
        text -> {
          var parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
          parts.forEach(check);
          return parts;
        });
  }

  private static void check(String text, boolean right) {
    if (!right) {
      throw new IllegalArgumentException(text);
    }
  }
}
