package dev.signalbox.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import javax.sql.DataSource;

/** Throws away the pool's connections of before when the database is back. */
@Context
final class PoolRenewal {

  PoolRenewal(Database database, DataSource dataSource) {
    if (DelegatingDataSource.unwrapDataSource(dataSource) instanceof HikariDataSource pool) {
      database.onReturn(() -> pool.getHikariPoolMXBean().softEvictConnections());
    }
  }
}
