package dev.signalbox.platform.access.policy;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Makes a team, which nobody is in yet. */
@Singleton
final class AddTeam implements Action<AddTeam.Input> {

  @Serdeable
  record Input(
      @NotBlank
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,39}",
              message = "must be small letters, digits and dashes, 40 at most")
          String team,
      @NotBlank @Size(max = 80) String title) {}

  private final TeamChanges teams;

  AddTeam(TeamChanges teams) {
    this.teams = teams;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of("signalbox.teams.add", "Add a team", Input.class, PolicyPermissions.TEAMS)
        .describedAs("A team has no members and no grants at first.")
        .withIcon("users")
        .on(Input::team);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return teams.add(input.team(), input.title());
  }
}
