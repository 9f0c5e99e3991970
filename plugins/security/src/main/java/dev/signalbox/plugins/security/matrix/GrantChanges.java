package dev.signalbox.plugins.security.matrix;

import dev.signalbox.api.access.AccessCell;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.Team;
import dev.signalbox.api.access.Teams;
import dev.signalbox.api.action.Actions;
import dev.signalbox.ui.kit.action.ActionButton;
import dev.signalbox.ui.kit.action.ActionDialog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a grant is changed: by the console's own actions. Who may is the gateway's business. */
@Singleton
final class GrantChanges {

  private static final String SET = "signalbox.grants.set";
  private static final String RESET = "signalbox.grants.reset";

  private final Actions actions;
  private final Teams teams;

  GrantChanges(Actions actions, Teams teams) {
    this.actions = actions;
    this.teams = teams;
  }

  /** Opens the dialog; false where there is nothing to change for whoever looks at the page. */
  boolean open(AccessRow row, Holder holder, String environment) {
    var offer = actions.offer(SET).filter(found -> !row.fixed());
    offer.ifPresent(found -> {
      var form = GrantForm.of(holder);
      form.fill(Map.of("level", holder.grant(row).name(), "environment", environment));
      new ActionDialog(
              actions,
              found,
              Map.of("permission", row.permission(), holder.field(), holder.value()),
              form)
          .open();
    });
    return offer.isPresent();
  }

  /** Another decision on what counts there. */
  ActionButton change(AccessRow row, AccessCell cell) {
    var holder = Holder.of(cell);
    return new ActionButton(actions, SET)
        .with("permission", row.permission())
        .with(holder.field(), holder.value())
        .filledWith("level", cell.grant().name())
        .filledWith("environment", word(cell.environment()))
        .filledWith("target", cell.target())
        .asking(offer -> GrantForm.of(holder))
        .saying("Change")
        .quiet();
  }

  ActionButton reset(AccessRow row, AccessCell decision) {
    return new ActionButton(actions, RESET)
        .taking(() -> Decision.of(row, decision))
        .saying("Reset")
        .quiet();
  }

  ActionButton grantToTeam(AccessRow row) {
    return new ActionButton(actions, SET)
        .with("permission", row.permission())
        .filledWith("level", Grant.YES.name())
        .asking(offer -> GrantForm.of(someTeams()))
        .saying("Grant to a team");
  }

  boolean hasTeams() {
    return !someTeams().isEmpty();
  }

  private List<Team> someTeams() {
    return teams.list();
  }

  private static String word(@Nullable Environment environment) {
    return environment == null ? "" : environment.name();
  }

  /** What is taken back, as the action asks for it. */
  record Decision(
      String permission,
      Optional<Role> role,
      Optional<String> team,
      Optional<Environment> environment,
      String target) {

    static Decision of(AccessRow row, AccessCell cell) {
      return new Decision(
          row.permission(),
          Optional.ofNullable(cell.role()),
          Optional.of(cell.team()).filter(team -> !team.isEmpty()),
          Optional.ofNullable(cell.environment()),
          cell.target());
    }
  }
}
