package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Access;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.User;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the current user is granted. */
@Singleton
public final class UserAccess implements Access {

  private final AccessPolicy policy;
  private final KnownPermissions permissions;
  private final CurrentUser currentUser;

  UserAccess(AccessPolicy policy, KnownPermissions permissions, CurrentUser currentUser) {
    this.policy = policy;
    this.permissions = permissions;
    this.currentUser = currentUser;
  }

  @Override
  public Grant grant(Permission permission, Optional<Environment> where, String target) {
    return currentUser
        .find()
        .map(user -> policy.grant(permission, user, where, target))
        .orElse(Grant.NO);
  }

  @Override
  public void require(Permission permission) {
    policy.require(currentUser.require(), permission);
  }

  /** Whoever names a permission that nobody declares would close the door to everybody. */
  public void refuseUnknown(String permission) {
    permissions.require(permission);
  }

  /** For doors that are shown or not; with no permission they are for everybody. */
  public boolean may(User user, String permission) {
    return permission.isEmpty()
        || permissions.find(permission).filter(known -> policy.may(user, known)).isPresent();
  }

  /** For doors, which know the permission by its id. One that is unknown is granted to nobody. */
  public void require(String permission) {
    require(permissions.require(permission));
  }
}
