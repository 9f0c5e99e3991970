package dev.signalbox.platform.access.policy;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Changes what people call a team. */
@Singleton
final class ChangeTeam implements Action<ChangeTeam.Input> {

  @Serdeable
  record Input(@NotBlank String team, @NotBlank @Size(max = 80) String title) {}

  private final TeamChanges teams;

  ChangeTeam(TeamChanges teams) {
    this.teams = teams;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.teams.change", "Rename a team", Input.class, PolicyPermissions.TEAMS)
        .describedAs("Its name, by which grants and rules know it, stays.")
        .withIcon("users")
        .on(Input::team);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return teams.rename(input.team(), input.title());
  }
}
