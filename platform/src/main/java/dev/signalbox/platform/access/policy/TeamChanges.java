package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessChanged;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.platform.access.user.AccountError;
import dev.signalbox.platform.access.user.Standings;
import dev.signalbox.platform.database.AfterCommit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes teams, within the transaction of the action that does. */
@Singleton
final class TeamChanges {

  private final TeamStore store;
  private final Grants grants;
  private final AccessPolicy policy;
  private final KnownPermissions permissions;
  private final Standings standings;
  private final AfterCommit afterCommit;
  private final EventBus events;

  TeamChanges(
      TeamStore store,
      Grants grants,
      AccessPolicy policy,
      KnownPermissions permissions,
      Standings standings,
      AfterCommit afterCommit,
      EventBus events) {
    this.store = store;
    this.grants = grants;
    this.policy = policy;
    this.permissions = permissions;
    this.standings = standings;
    this.afterCommit = afterCommit;
    this.events = events;
  }

  Outcome add(String name, String title) {
    if (!store.add(name, title.strip())) {
      throw new SignalboxException(
          PolicyError.TEAM_TAKEN, "name: there is a team %s already.".formatted(name));
    }
    events.publish(new AccessChanged());
    return Outcome.of("Added the team %s.".formatted(name))
        .changed(Map.of(), Map.of("title", title.strip()));
  }

  Outcome rename(String name, String title) {
    var before = store.require(name);
    store.rename(name, title.strip());
    events.publish(new AccessChanged());
    return Outcome.of("The team %s is called %s now.".formatted(name, title.strip()))
        .changed(Map.of("title", before), Map.of("title", title.strip()));
  }

  Outcome remove(String name) {
    var title = store.require(name);
    var members = store.members(name);
    store.remove(name);
    grants.forgetTeam(name);
    tell(members);
    return Outcome.of("Removed the team %s with what it was granted.".formatted(name))
        .changed(Map.of("title", title, "members", members.size()), Map.of());
  }

  Outcome addMember(String team, UUID person, User actor) {
    store.require(team);
    checkReach(team, actor);
    var name = nameOf(person);
    if (!store.addMember(team, person)) {
      throw new SignalboxException(
          PolicyError.TEAM_UNCHANGED, "%s is in the team %s already.".formatted(name, team));
    }
    tell(List.of(person));
    return Outcome.of("%s is in the team %s now.".formatted(name, team))
        .changed(Map.of(), Map.of("member", name));
  }

  Outcome removeMember(String team, UUID person) {
    store.require(team);
    var name = nameOf(person);
    if (!store.removeMember(team, person)) {
      throw new SignalboxException(
          PolicyError.TEAM_UNCHANGED, "%s is not in the team %s.".formatted(name, team));
    }
    tell(List.of(person));
    return Outcome.of("%s has left the team %s.".formatted(name, team))
        .changed(Map.of("member", name), Map.of());
  }

  /** Nobody gives what they don't have, themselves included. */
  private void checkReach(String team, User actor) {
    policy.rules().stream()
        .filter(rule -> rule.subject().equals(Subject.team(team)))
        .filter(rule -> reach(rule, actor).compareTo(rule.grant()) < 0)
        .findFirst()
        .ifPresent(rule -> {
          throw new SignalboxException(
              PolicyError.GRANT_OUT_OF_REACH,
              "The team %s is granted %s, which you have not yourself; ask an Admin."
                  .formatted(team, rule.permission()));
        });
  }

  private Grant reach(GrantRule rule, User actor) {
    return permissions
        .find(rule.permission())
        .map(permission -> policy.grant(permission, actor, rule.environment(), rule.target()))
        .orElse(Grant.YES);
  }

  private String nameOf(UUID person) {
    return store
        .nameOf(person)
        .orElseThrow(() ->
            new SignalboxException(
                AccountError.PERSON_UNKNOWN,
                "person: there is no person with the id %s.".formatted(person)));
  }

  private void tell(List<UUID> people) {
    afterCommit.run(() -> people.forEach(standings::forget));
    people.forEach(person -> events.publish(new UserChanged(person)));
    events.publish(new AccessChanged());
  }
}
