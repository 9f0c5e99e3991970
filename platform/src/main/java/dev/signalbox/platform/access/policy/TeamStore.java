package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Team;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The teams. Each call needs a transaction. */
@Singleton
final class TeamStore {

  private final Statements statements;

  TeamStore(Statements statements) {
    this.statements = statements;
  }

  List<Team> all() {
    var members = new LinkedHashMap<String, List<Team.Member>>();
    statements.list(
        """
        select m.team, p.id, p.name, p.full_name
        from signalbox.team_member m join signalbox.person p on p.id = m.person order by p.name
        """,
        row ->
            members
                .computeIfAbsent(row.getString("team"), _ -> new ArrayList<>())
                .add(member(row)));
    return statements.list(
        "select name, title from signalbox.team order by name",
        row ->
            new Team(
                row.getString("name"),
                row.getString("title"),
                members.getOrDefault(row.getString("name"), List.of())));
  }

  /** Its title; nobody can remove it until the transaction ends. */
  String require(String name) {
    return statements
        .first(
            "select title from signalbox.team where name = ? for update",
            row -> row.getString(1),
            name)
        .orElseThrow(() ->
            new SignalboxException(
                PolicyError.TEAM_UNKNOWN, "team: there is no team %s.".formatted(name)));
  }

  /** Whether there was none of that name. */
  boolean add(String name, String title) {
    return statements.update(
            "insert into signalbox.team (name, title) values (?, ?) on conflict do nothing",
            name,
            title)
        > 0;
  }

  void rename(String name, String title) {
    statements.update("update signalbox.team set title = ? where name = ?", title, name);
  }

  void remove(String name) {
    statements.update("delete from signalbox.team where name = ?", name);
  }

  /** Whether it made a difference. */
  boolean addMember(String team, UUID person) {
    return statements.update(
            "insert into signalbox.team_member (team, person) values (?, ?) on conflict do nothing",
            team,
            person)
        > 0;
  }

  /** Whether it made a difference. */
  boolean removeMember(String team, UUID person) {
    return statements.update(
            "delete from signalbox.team_member where team = ? and person = ?", team, person)
        > 0;
  }

  List<UUID> members(String team) {
    return statements.list(
        "select person from signalbox.team_member where team = ?",
        row -> row.getObject(1, UUID.class),
        team);
  }

  Optional<String> nameOf(UUID person) {
    return statements.first(
        "select name from signalbox.person where id = ?", row -> row.getString(1), person);
  }

  private static Team.Member member(ResultSet row) throws SQLException {
    return new Team.Member(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("full_name"));
  }
}
