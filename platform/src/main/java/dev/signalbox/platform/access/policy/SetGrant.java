package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Decides what a role or a team is granted. */
@Singleton
final class SetGrant implements Action<SetGrant.Input> {

  /**
   * What is decided; role or team, one of the two.
   *
   * @param environment all where none is given
   * @param target all where none is given
   */
  @Serdeable
  record Input(
      @NotBlank String permission,
      Optional<Role> role,
      Optional<String> team,
      Optional<Environment> environment,
      Optional<@Size(max = 200) String> target,
      @NotNull Grant level) {

    GrantRule rule() {
      return Grants.rule(permission, role, team, environment, target, level);
    }
  }

  private final Grants grants;

  SetGrant(Grants grants) {
    this.grants = grants;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.grants.set", "Change a grant", Input.class, PolicyPermissions.CHANGE_GRANTS)
        .describedAs("Decides what a role or a team may do, everywhere or in one place.")
        .withIcon("key-round")
        .on(Input::permission)
        .dangerous(
            input ->
                "%s for %s will be: %s. It counts at once, for everybody whom it concerns."
                    .formatted(input.permission(), input.rule().place(), input.level()),
            Input::permission);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return grants.set(input.rule(), execution.actor());
  }
}
