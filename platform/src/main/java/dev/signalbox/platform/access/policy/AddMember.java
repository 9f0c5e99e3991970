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

/** Puts somebody into a team. */
@Singleton
final class AddMember implements Action<AddMember.Input> {

  @Serdeable
  record Input(@NotBlank String team, @NotNull UUID person) {}

  private final TeamChanges teams;

  AddMember(TeamChanges teams) {
    this.teams = teams;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.teams.add-member",
            "Add somebody to a team",
            Input.class,
            PolicyPermissions.TEAMS)
        .describedAs("They have what the team is granted, at once.")
        .withIcon("id-card")
        .on(Input::team);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return teams.addMember(input.team(), input.person(), execution.actor());
  }
}
