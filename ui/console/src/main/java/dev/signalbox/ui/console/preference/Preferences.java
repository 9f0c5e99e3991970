package dev.signalbox.ui.console.preference;

import dev.signalbox.api.access.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the person at the screen has chosen for themselves; it follows them to other browsers. */
@Singleton
public final class Preferences {

  /** {@code dark}, {@code light}, or {@code system}. */
  public static final String THEME = "theme";

  /** Set once somebody does not want to see the first steps any more. */
  public static final String FIRST_STEPS = "first-steps";

  private final PreferenceRepository preferences;
  private final CurrentUser user;

  Preferences(PreferenceRepository preferences, CurrentUser user) {
    this.preferences = preferences;
    this.user = user;
  }

  public Optional<String> find(String name) {
    return user.find().flatMap(person -> preferences.findValue(person.id(), name));
  }

  public void put(String name, String value) {
    preferences.put(user.require().id(), name, value);
  }
}
