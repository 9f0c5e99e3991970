package dev.signalbox.platform.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes the pool work again at once when the database is back. By itself it would try less and less
 * often while the database is away, up to five seconds apart, and hand out connections of before.
 */
@Singleton
final class Pool implements BeanCreatedEventListener<DatasourceConfiguration> {

  /** Shorter than the pool waits for a connection when it is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Database database;

  Pool(Database database) {
    this.database = database;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var configuration = event.getBean();
    configuration.setDataSource(new Patient(database.login()));
    return configuration;
  }

  /** A server that is away is asked ten times a second. */
  private static final class Patient extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private final transient Login login;

    Patient(Login login) {
      this.login = login;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return login.connect(PATIENCE);
    }
  }
}
