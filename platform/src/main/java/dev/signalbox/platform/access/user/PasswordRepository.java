package dev.signalbox.platform.access.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PasswordRepository extends GenericRepository<StoredPassword, UUID> {

  StoredPassword save(StoredPassword password);

  StoredPassword update(StoredPassword password);

  Optional<StoredPassword> findByPerson(UUID person);

  /** The same password at today's cost: sessions go on. */
  @Query("UPDATE signalbox.password SET hash = :hash WHERE person = :person AND hash = :old")
  void rehash(UUID person, String old, String hash);

  @Query("UPDATE signalbox.password SET version = version + 1 WHERE person = :person")
  void endSessions(UUID person);
}
