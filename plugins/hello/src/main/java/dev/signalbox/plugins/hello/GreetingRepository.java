package dev.signalbox.plugins.hello;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The table of the plugin's own schema; db/001-greeting.sql makes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GreetingRepository extends GenericRepository<Greeting, Long> {

  Greeting save(Greeting greeting);

  List<Greeting> findTop20OrderBySaidAtDesc();

  long count();

  long deleteBySaidAtBefore(Instant moment);
}
