package dev.signalbox.platform.access.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRepository extends GenericRepository<Person, UUID> {

  Person save(Person person);

  Person update(Person person);

  Optional<Person> findById(UUID id);

  Optional<Person> findByName(String name);

  /** As the last transaction left it; nobody else changes it until this one ends. */
  @Query("SELECT * FROM signalbox.person WHERE id = :id FOR UPDATE")
  Optional<Person> lock(UUID id);

  List<Person> listOrderByName();

  long count();

  /** Nobody else can disable or demote one of them until the transaction ends. */
  @Query(
      """
      SELECT id FROM signalbox.person
      WHERE role = 'ADMIN' AND disabled_at IS NULL ORDER BY id FOR UPDATE
      """)
  List<UUID> lockEnabledAdmins();

  /** Whoever asks this waits until the transactions of those who asked before have ended. */
  @Query("SELECT count(*) FROM pg_advisory_xact_lock(hashtext('signalbox.first-person'))")
  long queueForFirst();

  /** Not a change of the person: the version stays. */
  @Query("UPDATE signalbox.person SET last_login_at = :time WHERE id = :id")
  void loggedIn(UUID id, Instant time);

  @Query(
      """
      SELECT p.id AS person, p.name, p.full_name, p.role, p.disabled_at IS NOT NULL AS disabled,
             w.must_change, w.version AS password_version,
             coalesce((SELECT string_agg(m.team, ' ') FROM signalbox.team_member m
                       WHERE m.person = p.id), '') AS teams
      FROM signalbox.person p JOIN signalbox.password w ON w.person = p.id
      WHERE p.id = :id
      """)
  Optional<Standing> standing(UUID id);
}
