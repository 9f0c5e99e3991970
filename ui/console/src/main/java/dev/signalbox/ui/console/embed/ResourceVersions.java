package dev.signalbox.ui.console.embed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Names each resource by its content, so that no browser mixes an old style with a new page. */
@Singleton
final class ResourceVersions {

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  String of(String path) {
    return addresses.computeIfAbsent(path, ResourceVersions::address);
  }

  private static String address(String path) {
    var loader = ResourceVersions.class.getClassLoader();
    try (var file = loader.getResourceAsStream("META-INF/resources/" + path)) {
      if (file == null) {
        return path;
      }
      var sum = new CRC32();
      sum.update(file.readAllBytes());
      return path + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
