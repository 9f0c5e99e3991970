package dev.signalbox.platform.trail;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;

/** What looking into the audit log asks for. */
public final class TrailPermissions {

  /** Everybody looks at dashboards and logs. */
  public static final Permission READ =
      Permission.from(Role.DEV, "signalbox.audit.read", "Read the audit log");

  /** Taking all of it away in a file is another matter. */
  public static final Permission EXPORT =
      Permission.from(Role.LEAD, "signalbox.audit.export", "Export the audit log");

  public static final Permission VERIFY =
      Permission.from(Role.LEAD, "signalbox.audit.verify", "Verify the audit log");

  private TrailPermissions() {}
}
