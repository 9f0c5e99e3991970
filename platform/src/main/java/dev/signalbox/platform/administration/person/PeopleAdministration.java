package dev.signalbox.platform.administration.person;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.access.user.PersonChange;
import dev.signalbox.platform.administration.Administration;
import dev.signalbox.platform.administration.Ask;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Asks for changes of people. What is made is in the outcome as {@code person}. */
@Singleton
public final class PeopleAdministration {

  private final Administration administration;

  PeopleAdministration(Administration administration) {
    this.administration = administration;
  }

  /** The outcome has the {@code password} that is told once. */
  public ActionResult add(String name, String fullName, Role role, Ask ask) {
    var input = Map.of("name", name, "fullName", fullName, "role", role.name());
    return administration.run("signalbox.people.add", input, ask);
  }

  /**
   * @param version of what the change was thought of for
   */
  public ActionResult change(UUID id, int version, PersonChange change, Ask ask) {
    var input = new HashMap<String, Object>(Map.of("id", id.toString(), "version", version));
    input.put("name", change.name());
    input.put("fullName", change.fullName());
    input.put("role", change.role() == null ? null : change.role().name());
    input.put("enabled", change.enabled());
    input.values().removeIf(value -> value == null);
    return administration.run("signalbox.people.change", input, ask);
  }

  /** The outcome has the {@code password} that is told once. */
  public ActionResult resetPassword(UUID id, Ask ask) {
    return administration.run("signalbox.people.reset-password", Map.of("id", id.toString()), ask);
  }
}
