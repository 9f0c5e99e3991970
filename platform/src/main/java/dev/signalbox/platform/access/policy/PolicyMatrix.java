package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessDoor;
import dev.signalbox.api.access.AccessFilter;
import dev.signalbox.api.access.AccessMatrix;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.Team;
import dev.signalbox.api.access.Teams;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the access matrix together by asking the policy about each cell. */
@Singleton
final class PolicyMatrix implements AccessMatrix {

  /** What guards nothing but strangers. */
  private static final Permission LOGIN = loginAlone();

  private final AccessPolicy policy;
  private final KnownPermissions permissions;
  private final TwoPersonRule twoPersons;
  private final Teams teams;
  private final BeanProvider<DoorSource> sources;
  private final CurrentUser currentUser;

  PolicyMatrix(
      AccessPolicy policy,
      KnownPermissions permissions,
      TwoPersonRule twoPersons,
      Teams teams,
      BeanProvider<DoorSource> sources,
      CurrentUser currentUser) {
    this.policy = policy;
    this.permissions = permissions;
    this.twoPersons = twoPersons;
    this.teams = teams;
    this.sources = sources;
    this.currentUser = currentUser;
  }

  @Override
  public List<AccessRow> rows(AccessFilter filter) {
    policy.require(currentUser.require(), PolicyPermissions.SEE_MATRIX);
    var doors = doors();
    var subjects = subjects(filter);
    return Stream.concat(permissions.all().stream(), Stream.of(LOGIN))
        .map(permission -> row(permission, doors, subjects, filter))
        .filter(row -> filter.plugin().map(row.source()::equals).orElse(true))
        .filter(row -> matches(row, filter.text().strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public Set<Environment> twoPersonEnvironments() {
    return twoPersons.environments();
  }

  private Map<String, List<AccessDoor>> doors() {
    return sources.stream()
        .flatMap(DoorSource::doors)
        .collect(
            Collectors.groupingBy(
                DoorSource.Door::permission,
                Collectors.mapping(DoorSource.Door::door, Collectors.toList())));
  }

  private List<Subject> subjects(AccessFilter filter) {
    var all = filter.role().isEmpty() && filter.team().isEmpty();
    return Stream.concat(
            Arrays.stream(Role.values())
                .filter(role -> all || filter.role().equals(Optional.of(role)))
                .map(Subject::of),
            teams.list().stream()
                .map(Team::name)
                .filter(team -> all || filter.team().equals(Optional.of(team)))
                .map(Subject::team))
        .toList();
  }

  private AccessRow row(
      Permission permission,
      Map<String, List<AccessDoor>> doors,
      List<Subject> subjects,
      AccessFilter filter) {
    var isLogin = permission.equals(LOGIN);
    return new AccessRow(
        isLogin ? "" : permission.id(),
        permission.title(),
        isLogin || permission.equals(PolicyPermissions.CHANGE_GRANTS),
        doors.getOrDefault(isLogin ? "" : permission.id(), List.of()).stream()
            .sorted(Comparator.comparing(AccessDoor::kind).thenComparing(AccessDoor::name))
            .toList(),
        subjects.stream().flatMap(subject -> cells(permission, subject, filter)).toList(),
        subjects.stream()
            .flatMap(subject -> rules(permission, subject).stream())
            .map(PolicyMatrix::decision)
            .toList());
  }

  private List<GrantRule> rules(Permission permission, Subject subject) {
    return policy.rules().stream()
        .filter(rule -> rule.permission().equals(permission.id()))
        .filter(rule -> rule.subject().equals(subject))
        .sorted(Comparator.comparing(GrantRule::place))
        .toList();
  }

  private static AccessCell decision(GrantRule rule) {
    return new AccessCell(
        orNull(rule.subject().role()),
        rule.subject().team(),
        orNull(rule.environment()),
        rule.target(),
        rule.grant(),
        true);
  }

  private Stream<AccessCell> cells(Permission permission, Subject subject, AccessFilter filter) {
    var rules = rules(permission, subject);
    var targets = Stream.concat(Stream.of(""), rules.stream().map(GrantRule::target)).distinct();
    return targets.flatMap(target ->
        environments(filter).map(where -> cell(permission, subject, where, target, rules)));
  }

  private static Stream<Optional<Environment>> environments(AccessFilter filter) {
    return filter.environment().isPresent()
        ? Stream.of(filter.environment())
        : Stream.concat(
            Stream.of(Optional.empty()), Arrays.stream(Environment.values()).map(Optional::of));
  }

  private AccessCell cell(
      Permission permission,
      Subject subject,
      Optional<Environment> where,
      String target,
      List<GrantRule> rules) {
    return new AccessCell(
        orNull(subject.role()),
        subject.team(),
        orNull(where),
        target,
        policy.grant(permission, subject, where, target),
        rules.stream().anyMatch(rule -> rule.covers(where, target)));
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  private static boolean matches(AccessRow row, String text) {
    return Stream.concat(
            Stream.of(row.permission(), row.title()),
            row.doors().stream().flatMap(door -> Stream.of(door.name(), door.title())))
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text));
  }

  private static Permission loginAlone() {
    var everybody = new EnumMap<Role, Grant>(Role.class);
    Arrays.stream(Role.values()).forEach(role -> everybody.put(role, Grant.YES));
    return new Permission("signalbox.login", "Whatever asks for no more than a login", everybody);
  }
}
