package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.UUID;

/** Who may change whom into what. */
final class PeopleRules {

  private PeopleRules() {}

  /** Nobody changes those whose role reaches further than their own. */
  static void mayChange(User actor, Person person) {
    if (!actor.role().covers(person.role())) {
      throw new SignalboxException(
          AccountError.PERSON_OUT_OF_REACH,
          "%s is %s; you are %s and can't change them."
              .formatted(person.fullName(), person.role().title(), actor.role().title()));
    }
  }

  /** Nobody gives what they don't have. */
  static void mayGive(User actor, Role role) {
    if (!actor.role().covers(role)) {
      throw new SignalboxException(
          AccountError.ROLE_OUT_OF_REACH,
          "You are %s and can't give the role %s.".formatted(actor.role().title(), role.title()));
    }
  }

  /** Somebody has to be left who can let people in. */
  static void keepAnAdmin(Person leaving, List<UUID> enabledAdmins) {
    if (enabledAdmins.stream().allMatch(leaving.id()::equals)) {
      throw new SignalboxException(
          AccountError.LAST_ADMIN,
          "%s is the last Admin who can log in; make somebody else Admin first."
              .formatted(leaving.fullName()));
    }
  }
}
