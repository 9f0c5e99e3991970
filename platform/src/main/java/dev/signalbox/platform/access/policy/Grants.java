package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessChanged;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.database.AfterCommit;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Changes what administrators decided, within the transaction of the action that does. */
@Singleton
final class Grants {

  private final GrantStore store;
  private final TeamStore teams;
  private final KnownPermissions permissions;
  private final AccessPolicy policy;
  private final AfterCommit afterCommit;
  private final EventBus events;

  Grants(
      GrantStore store,
      TeamStore teams,
      KnownPermissions permissions,
      AccessPolicy policy,
      AfterCommit afterCommit,
      EventBus events) {
    this.store = store;
    this.teams = teams;
    this.permissions = permissions;
    this.policy = policy;
    this.afterCommit = afterCommit;
    this.events = events;
  }

  /** Refuses what names neither a role nor a team, or both. */
  static GrantRule rule(
      String permission,
      Optional<Role> role,
      Optional<String> team,
      Optional<Environment> environment,
      Optional<String> target,
      Grant level) {
    if (role.isPresent() == team.isPresent()) {
      throw new SignalboxException(
          PolicyError.GRANT_INVALID, "role, team: name the one or the other.");
    }
    var subject = role.map(Subject::of).orElseGet(() -> Subject.team(team.orElseThrow()));
    return new GrantRule(
        permission, subject, environment, target.map(String::strip).orElse(""), level);
  }

  Outcome set(GrantRule rule, User actor) {
    var permission = permissions.require(rule.permission());
    check(rule);
    var before = store.find(rule);
    store.set(rule, actor.name());
    changed();
    return Outcome.of(
            "%s for %s is %s now.".formatted(permission.title(), rule.place(), rule.grant()))
        .changed(Map.of("level", words(before)), Map.of("level", rule.grant().name()));
  }

  Outcome reset(GrantRule rule) {
    var before = store.find(rule);
    if (before.isEmpty()) {
      throw new SignalboxException(
          PolicyError.GRANT_UNKNOWN,
          "Nothing was decided on %s for %s.".formatted(rule.permission(), rule.place()));
    }
    store.remove(rule);
    changed();
    return Outcome.of(
            "The default counts again on %s for %s.".formatted(rule.permission(), rule.place()))
        .changed(Map.of("level", words(before)), Map.of("level", words(Optional.empty())));
  }

  /** What a team was granted goes with it. */
  void forgetTeam(String name) {
    store.removeTeam(name);
    changed();
  }

  private void check(GrantRule rule) {
    if (rule.permission().equals(PolicyPermissions.CHANGE_GRANTS.id())) {
      throw new SignalboxException(
          PolicyError.GRANT_FIXED,
          "Who changes grants is fixed: it is the Admins, and no decision can lock them out.");
    }
    if (rule.subject().role().isEmpty()) {
      teams.require(rule.subject().team());
      if (rule.grant() == Grant.NO) {
        throw new SignalboxException(
            PolicyError.GRANT_INVALID,
            "level: a team only adds to what the roles of its people are granted; reset the grant instead.");
      }
    }
  }

  private void changed() {
    afterCommit.run(policy::reload);
    events.publish(new AccessChanged());
    events.publish(new OffersChanged());
  }

  private static String words(Optional<Grant> decided) {
    return decided.map(Grant::name).orElse("default");
  }
}
