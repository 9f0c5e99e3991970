package dev.signalbox.platform.access.policy;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Takes somebody out of a team. */
@Singleton
final class RemoveMember implements Action<RemoveMember.Input> {

  @Serdeable
  record Input(@NotBlank String team, @NotNull UUID person) {}

  private final TeamChanges teams;

  RemoveMember(TeamChanges teams) {
    this.teams = teams;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.teams.remove-member",
            "Take somebody out of a team",
            Input.class,
            PolicyPermissions.TEAMS)
        .describedAs("They lose what only the team is granted, at once.")
        .withIcon("id-card")
        .on(Input::team);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return teams.removeMember(input.team(), input.person());
  }
}
