package dev.signalbox.api.access;

import java.util.Optional;

/**
 * Which part of the access matrix to show.
 *
 * <pre>{@code
 * AccessFilter.all().of(Role.ENGINEER).in(Environment.PROD)
 * }</pre>
 *
 * @param text stands in the permission, its title, or the name of a door; empty for all
 * @param plugin the id of the one that the permission is from; {@code signalbox} for the console
 * @param team by name
 */
public record AccessFilter(
    String text,
    Optional<String> plugin,
    Optional<Role> role,
    Optional<String> team,
    Optional<Environment> environment) {

  public static AccessFilter all() {
    return new AccessFilter(
        "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public AccessFilter containing(String words) {
    return new AccessFilter(words, plugin, role, team, environment);
  }

  public AccessFilter from(String onlyPlugin) {
    return new AccessFilter(text, Optional.of(onlyPlugin), role, team, environment);
  }

  public AccessFilter of(Role only) {
    return new AccessFilter(text, plugin, Optional.of(only), team, environment);
  }

  public AccessFilter of(Team only) {
    return new AccessFilter(text, plugin, role, Optional.of(only.name()), environment);
  }

  public AccessFilter in(Environment only) {
    return new AccessFilter(text, plugin, role, team, Optional.of(only));
  }
}
