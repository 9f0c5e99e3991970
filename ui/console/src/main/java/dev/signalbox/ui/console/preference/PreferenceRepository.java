package dev.signalbox.ui.console.preference;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreferenceRepository extends GenericRepository<Preference, Preference.Key> {

  @Query("SELECT value FROM signalbox.preference WHERE person = :person AND name = :name")
  Optional<String> findValue(UUID person, String name);

  @Query(
      """
      INSERT INTO signalbox.preference (person, name, value) VALUES (:person, :name, :value)
      ON CONFLICT (person, name) DO UPDATE SET value = excluded.value
      """)
  void put(UUID person, String name, String value);
}
