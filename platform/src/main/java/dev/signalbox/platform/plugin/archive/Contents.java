package dev.signalbox.platform.plugin.archive;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies in an archive, by name. Classes of its libraries count as its own.
 *
 * @param classes names of all classes, dotted
 * @param beans the classes that Micronaut generated for beans
 * @param configurations the classes that Micronaut generated for packages with conditions
 * @param introspections the classes that Micronaut generated for records and the like
 * @param libraries the jars in {@code lib/}
 * @param assets what is offered to browsers, without {@code assets/}
 * @param migrations whether it has {@code db/changelog.xml}
 */
public record Contents(
    Set<String> classes,
    Set<String> beans,
    Set<String> configurations,
    Set<String> introspections,
    Set<String> libraries,
    Set<String> assets,
    boolean migrations) {

  public static final String CHANGELOG = "db/changelog.xml";
  public static final String ASSETS = "assets/";
  static final String LIBRARIES = "lib/";

  public Contents {
    classes = Set.copyOf(classes);
    beans = Set.copyOf(beans);
    configurations = Set.copyOf(configurations);
    introspections = Set.copyOf(introspections);
    libraries = Set.copyOf(libraries);
    assets = Set.copyOf(assets);
  }

  static boolean isLibrary(String entry) {
    return entry.startsWith(LIBRARIES) && entry.endsWith(".jar");
  }

  /** Gathers names while an archive is gone through. */
  static final class Collector {
    private static final String BEANS = services("io.micronaut.inject.BeanDefinitionReference");
    private static final String CONFIGURATIONS = services("io.micronaut.inject.BeanConfiguration");
    private static final String INTROSPECTIONS =
        services("io.micronaut.core.beans.BeanIntrospectionReference");

    private final Set<String> classes = new HashSet<>();
    private final Set<String> beans = new TreeSet<>();
    private final Set<String> configurations = new TreeSet<>();
    private final Set<String> introspections = new TreeSet<>();
    private final Set<String> libraries = new TreeSet<>();
    private final Set<String> assets = new TreeSet<>();
    private boolean migrations;

    private static String services(String type) {
      return "META-INF/micronaut/" + type + "/";
    }

    void addFrom(String entry, boolean insideLibrary) {
      addFrom(entry);
      if (!insideLibrary) {
        migrations |= entry.equals(CHANGELOG);
        if (isLibrary(entry)) {
          libraries.add(entry);
        }
        take(entry, ASSETS, assets);
      }
    }

    private void addFrom(String entry) {
      if (entry.endsWith(".class") && !entry.startsWith("META-INF/")) {
        classes.add(ClassFile.className(entry));
      }
      take(entry, BEANS, beans);
      take(entry, CONFIGURATIONS, configurations);
      take(entry, INTROSPECTIONS, introspections);
    }

    private static void take(String entry, String folder, Set<String> into) {
      if (entry.startsWith(folder) && entry.length() > folder.length() && !entry.endsWith("/")) {
        into.add(entry.substring(folder.length()));
      }
    }

    Contents contents() {
      return new Contents(
          classes, beans, configurations, introspections, libraries, assets, migrations);
    }
  }
}
