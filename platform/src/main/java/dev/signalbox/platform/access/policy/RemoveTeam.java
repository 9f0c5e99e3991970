package dev.signalbox.platform.access.policy;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;

/** Ends a team, and what it was granted. */
@Singleton
final class RemoveTeam implements Action<RemoveTeam.Input> {

  @Serdeable
  record Input(@NotBlank String team) {}

  private final TeamChanges teams;

  RemoveTeam(TeamChanges teams) {
    this.teams = teams;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.teams.remove", "Remove a team", Input.class, PolicyPermissions.TEAMS)
        .describedAs("What it was granted goes with it.")
        .withIcon("trash-2")
        .on(Input::team)
        .notable(input -> "Its people lose what the team %s was granted.".formatted(input.team()));
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return teams.remove(input.team());
  }
}
