package dev.signalbox.distribution.bench;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.run.Execution;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Writes a row. */
@Singleton
final class BenchAction implements Action<BenchAction.Input> {

  static final String ID = "bench.put";
  static final String TABLE = "create table signalbox.bench_shelf (word text not null)";
  static final String INSERT = "insert into signalbox.bench_shelf (word) values (?)";

  private static final Permission PUT = Permission.from(Role.DEV, ID, "Put a word");

  @Serdeable
  record Input(@NotBlank @Size(max = 100) String word) {}

  private final JdbcOperations jdbc;

  BenchAction(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(ID, "Put a word", Input.class, PUT).on(Input::word);
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    jdbc.prepareStatement(
        INSERT,
        statement -> {
          statement.setString(1, input.word());
          return statement.executeUpdate();
        });
    return Outcome.of("Put " + input.word()).changed(Map.of(), Map.of("word", input.word()));
  }
}
