package dev.signalbox.platform.run;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.run.Run;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** For specs: does whatever the spec says with its run. */
@Singleton
public final class TestTalk implements OutsideAction<TestTalk.Input> {

  public static final String ID = "test.talk";

  /** Nothing. */
  @Serdeable
  public record Input() {}

  private static final Permission TALK = Permission.from(Role.DEV, "test.talk", "Talk");

  private volatile Consumer<Run> script = _ -> {};

  public void says(Consumer<Run> given) {
    script = given;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(ID, "Talk", Input.class, TALK);
  }

  @Override
  public Outcome call(Input input, Run run) {
    script.accept(run);
    return Outcome.of("Talked.");
  }
}
