package dev.signalbox.platform.action;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What taking part in approvals asks for. Whose word counts is said by each request's rule. */
@Singleton
final class ApprovalPermissions implements Permissions {

  static final Permission DECIDE =
      Permission.from(
          Role.DEV, "signalbox.approvals.decide", "Decide requests whose rule names one");

  static final Permission TAKE_PART =
      Permission.from(
          Role.DEV, "signalbox.approvals.take-part", "Comment on requests, withdraw one's own");

  /** Without it people see what they asked for, have to decide, or had a say in. */
  static final Permission SEE_ALL =
      Permission.from(Role.LEAD, "signalbox.approvals.see-all", "See everybody's requests");

  @Override
  public List<Permission> declared() {
    return List.of(SEE_ALL);
  }
}
