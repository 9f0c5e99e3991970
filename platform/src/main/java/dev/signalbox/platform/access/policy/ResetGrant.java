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
import java.util.Optional;

/** Takes back a decision: what is shipped, or was decided for more than that, counts again. */
@Singleton
final class ResetGrant implements Action<ResetGrant.Input> {

  @Serdeable
  record Input(
      @NotBlank String permission,
      Optional<Role> role,
      Optional<String> team,
      Optional<Environment> environment,
      Optional<String> target) {

    GrantRule rule() {
      return Grants.rule(permission, role, team, environment, target, Grant.NO);
    }
  }

  private final Grants grants;

  ResetGrant(Grants grants) {
    this.grants = grants;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(
            "signalbox.grants.reset", "Reset a grant", Input.class, PolicyPermissions.CHANGE_GRANTS)
        .describedAs("Takes back what was decided, so that the default counts again.")
        .withIcon("rotate-ccw")
        .on(Input::permission)
        .notable(input ->
            "What was decided on %s for %s is taken back."
                .formatted(input.permission(), input.rule().place()));
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    return grants.reset(input.rule());
  }
}
