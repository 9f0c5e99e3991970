package dev.signalbox.platform.approval;

import dev.signalbox.api.access.Role;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.approval.ApprovalRule.AllOf;
import dev.signalbox.api.approval.ApprovalRule.AnyOf;
import dev.signalbox.api.approval.ApprovalRule.Roles;
import dev.signalbox.api.approval.ApprovalRule.Team;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whether those who agree are enough. */
public final class RuleCheck {

  private RuleCheck() {}

  /** Somebody who agrees, with the role and teams of this moment. */
  public record Person(UUID id, Role role, Set<String> teams) {}

  public static boolean holds(ApprovalRule rule, Collection<Person> agreeing) {
    return switch (rule) {
      case Roles(int people, var roles) -> count(agreeing, rule) >= people && !roles.isEmpty();
      case Team(int people, var team) -> count(agreeing, rule) >= people && !team.isEmpty();
      case AllOf(var rules) -> rules.stream().allMatch(part -> holds(part, agreeing));
      case AnyOf(var rules) -> rules.stream().anyMatch(part -> holds(part, agreeing));
    };
  }

  /** Whether the person's word can count for any part of the rule. */
  public static boolean concerns(ApprovalRule rule, Person person) {
    return switch (rule) {
      case Roles(int _, var roles) -> roles.contains(person.role());
      case Team(int _, var team) -> person.teams().contains(team);
      case AllOf(var rules) -> rules.stream().anyMatch(part -> concerns(part, person));
      case AnyOf(var rules) -> rules.stream().anyMatch(part -> concerns(part, person));
    };
  }

  private static long count(Collection<Person> agreeing, ApprovalRule rule) {
    return agreeing.stream().filter(person -> concerns(rule, person)).count();
  }
}
