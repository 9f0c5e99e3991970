package dev.signalbox.api.approval;

import dev.signalbox.api.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has to agree. The requester never counts, and nobody counts twice.
 *
 * <pre>{@code
 * ApprovalRule.any(1, Role.LEAD, Role.ADMIN)
 * ApprovalRule.allOf(ApprovalRule.any(1, Role.ADMIN), ApprovalRule.team(1, "payments"))
 * }</pre>
 */
public sealed interface ApprovalRule {

  /** People of one of the roles. */
  record Roles(int people, Set<Role> roles) implements ApprovalRule {}

  /** People of a team. */
  record Team(int people, String team) implements ApprovalRule {}

  /** Each of the rules holds. */
  record AllOf(List<ApprovalRule> rules) implements ApprovalRule {}

  /** One of the rules holds. */
  record AnyOf(List<ApprovalRule> rules) implements ApprovalRule {}

  /** Nobody has to agree. */
  static ApprovalRule none() {
    return new AllOf(List.of());
  }

  static ApprovalRule any(int people, Role... roles) {
    return new Roles(people, EnumSet.copyOf(Arrays.asList(roles)));
  }

  static ApprovalRule team(int people, String team) {
    return new Team(people, team);
  }

  static ApprovalRule allOf(ApprovalRule... rules) {
    return new AllOf(List.of(rules));
  }

  static ApprovalRule anyOf(ApprovalRule... rules) {
    return new AnyOf(List.of(rules));
  }

  /** Whether it asks for nobody. */
  default boolean isNone() {
    return this instanceof AllOf(var rules) && rules.stream().allMatch(ApprovalRule::isNone);
  }

  /** As people read it: {@code one Lead or Admin}. */
  default String inWords() {
    return switch (this) {
      case Roles(int people, var roles) ->
          number(people)
              + " "
              + roles.stream().sorted().map(Role::title).collect(Collectors.joining(" or "));
      case Team(int people, var team) -> number(people) + " of team " + team;
      case AllOf(var rules) -> rules.isEmpty() ? "nobody" : join(rules, " and ");
      case AnyOf(var rules) -> join(rules, ", or ");
    };
  }

  private static String join(List<ApprovalRule> rules, String word) {
    return rules.stream().map(ApprovalRule::inWords).collect(Collectors.joining(word));
  }

  private static String number(int people) {
    return people == 1 ? "one" : people == 2 ? "two" : String.valueOf(people);
  }
}
