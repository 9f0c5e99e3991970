package dev.signalbox.platform.run;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Permissions;
import dev.signalbox.api.access.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What looking at runs and stepping in asks for. */
@Singleton
public final class RunPermissions implements Permissions {

  /** Without it people see and cancel what they started themselves. */
  public static final Permission SEE_ALL =
      Permission.from(Role.LEAD, "signalbox.runs.see-all", "See everybody's runs");

  public static final Permission CANCEL =
      Permission.from(Role.DEV, "signalbox.runs.cancel", "Cancel runs of one's own");

  public static final Permission CANCEL_ALL =
      Permission.from(Role.LEAD, "signalbox.runs.cancel-all", "Cancel everybody's runs");

  public static final Permission RESOLVE =
      Permission.from(Role.LEAD, "signalbox.runs.resolve", "Say what became of an unknown run");

  @Override
  public List<Permission> declared() {
    return List.of(SEE_ALL, CANCEL_ALL);
  }
}
