package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;

/** What administering people asks for. Whom they may change is up to {@link PeopleRules} too. */
final class PeoplePermissions {

  static final Permission ADMINISTER =
      Permission.from(Role.LEAD, "signalbox.people.administer", "Add, change and disable people");
  static final Permission RESET_PASSWORD =
      Permission.from(Role.LEAD, "signalbox.people.reset-password", "Give people new passwords");

  private PeoplePermissions() {}
}
