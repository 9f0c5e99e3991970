package dev.signalbox.platform.plugin.loader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packages that plugins and the console have in common. A class in one of them exists once and
 * comes from the console; everything else in a plugin is its own, and everything else in the
 * console is out of its sight. An archive that brings one of these packages is refused.
 */
public final class SharedPackages {

  private static final List<String> PREFIXES =
      List.of(
          // what a plugin is written against
          "dev.signalbox.api.",
          "dev.signalbox.ui.kit.",
          // what it is made of: beans, endpoints, repositories, validation, JSON, pages
          "io.micronaut.",
          "jakarta.",
          "com.fasterxml.jackson.annotation.",
          "com.vaadin.",
          // what shows in signatures of the above
          "org.jspecify.annotations.",
          "org.reactivestreams.",
          "reactor.",
          "org.slf4j.",
          "org.postgresql.");

  /** Not to be seen, and not to be imitated either. */
  private static final List<String> RESERVED =
      List.of(
          "dev.signalbox.platform.",
          "dev.signalbox.console.",
          "dev.signalbox.ui.",
          "java.",
          "javax.servlet.",
          "jdk.",
          "sun.");

  private static final String SERVICES = "META-INF/services/";

  private SharedPackages() {}

  /** Whether the class of this name comes from the console. */
  public static boolean hold(String className) {
    return PREFIXES.stream().anyMatch(className::startsWith);
  }

  /** The prefix that keeps a plugin from having a class of this name; empty if it may. */
  public static Optional<String> forbidding(String className) {
    return Stream.concat(PREFIXES.stream(), RESERVED.stream())
        .filter(className::startsWith)
        .findFirst();
  }

  /** Whether plugins find this resource of the console. */
  static boolean holdResource(String name) {
    return hold(name.replace('/', '.'))
        || (name.startsWith(SERVICES) && hold(name.substring(SERVICES.length())))
        || name.startsWith("META-INF/micronaut/");
  }
}
