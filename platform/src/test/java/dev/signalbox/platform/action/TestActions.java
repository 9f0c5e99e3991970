package dev.signalbox.platform.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.Secret;
import dev.signalbox.api.approval.ApprovalRule;
import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;

/** Actions for specs: each puts a word on a shelf, which is a table. */
@SuppressWarnings("SameNameButDifferent") // each action has its Input
public final class TestActions {

  private TestActions() {}

  static final Permission PUT = Permission.from(Role.ENGINEER, "test.put", "Put a word");
  static final Permission SHIP =
      Permission.of("test.ship", "Ship").allow(Role.ADMIN, Role.LEAD).askFirst(Role.ENGINEER);

  private static Outcome put(JdbcOperations jdbc, String word) {
    jdbc.prepareStatement(
        "insert into signalbox.test_shelf (word) values (?)",
        statement -> {
          statement.setString(1, word);
          return statement.executeUpdate();
        });
    return Outcome.of("Put " + word).changed(Map.of(), Map.of("word", word));
  }

  /** Routine. */
  @Singleton
  static final class PutWord implements Action<PutWord.Input> {

    @Serdeable
    record Input(
        @NotBlank @Size(max = 20) String word, @Max(9) int times, @Secret Optional<String> pin) {}

    private final JdbcOperations jdbc;

    PutWord(JdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Declaration<Input> declaration() {
      return Declaration.of("test.put-word", "Put a word", Input.class, PUT).on(Input::word);
    }

    @Override
    public Outcome run(Input input, Execution execution) {
      var outcome = put(jdbc, input.word());
      if (input.word().equals("broken")) {
        throw new SignalboxException(TestError.SHELF_BROKEN, "The shelf broke.");
      }
      return outcome;
    }
  }

  /** Dangerous, in production, and an engineer has to ask. */
  @Singleton
  static final class ShipWord implements Action<ShipWord.Input> {

    @Serdeable
    record Input(@NotBlank String word) {}

    private final JdbcOperations jdbc;

    ShipWord(JdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Declaration<Input> declaration() {
      return Declaration.of("test.ship-word", "Ship a word", Input.class, SHIP)
          .in(Environment.PROD)
          .on(Input::word)
          .dangerous(input -> "Ships " + input.word(), input -> "SHIP " + input.word());
    }

    @Override
    public Outcome run(Input input, Execution execution) {
      return put(jdbc, input.word());
    }
  }

  /** Two have to agree, whoever asks. */
  @Singleton
  static final class BuryWord implements Action<BuryWord.Input> {

    @Serdeable
    record Input(@NotBlank String word) {}

    private final JdbcOperations jdbc;

    BuryWord(JdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Declaration<Input> declaration() {
      return Declaration.of("test.bury-word", "Bury a word", Input.class, PUT)
          .on(Input::word)
          .agreedBy(ApprovalRule.any(2, Role.ADMIN, Role.LEAD));
    }

    @Override
    public Outcome run(Input input, Execution execution) {
      return put(jdbc, input.word());
    }
  }

  /** The team payments has to agree, whoever asks. */
  @Singleton
  static final class PayWord implements Action<PayWord.Input> {

    @Serdeable
    record Input(@NotBlank String word) {}

    private final JdbcOperations jdbc;

    PayWord(JdbcOperations jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Declaration<Input> declaration() {
      return Declaration.of("test.pay-word", "Pay a word", Input.class, PUT)
          .on(Input::word)
          .agreedBy(ApprovalRule.team(1, "payments"));
    }

    @Override
    public Outcome run(Input input, Execution execution) {
      return put(jdbc, input.word());
    }
  }

  enum TestError implements ErrorCode {
    SHELF_BROKEN;

    @Override
    public ErrorKind kind() {
      return ErrorKind.CONFLICT;
    }
  }
}
