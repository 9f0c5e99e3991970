package dev.signalbox.platform.http

import dev.signalbox.api.error.ErrorKind
import spock.lang.Specification

import java.sql.SQLException
import java.sql.SQLTransientConnectionException

class DatabaseAwaySpec extends Specification {

  def "a failure with #cause behind it says that the database is away: #away"() {
    when:
    def refusal = DatabaseAway.behind(new IllegalStateException("the request failed", cause))

    then:
    refusal.present == away
    refusal.stream().allMatch { it.code().kind() == ErrorKind.UNAVAILABLE }

    where:
    cause                                                       || away
    new SQLException("the connection was refused", "08001")     || true
    new SQLException("the server is shutting down", "57P01")    || true
    new SQLTransientConnectionException("no connection in 5 s") || true
    new SQLException("Connection is closed")                    || true
    new SQLException("a duplicate key", "23505")                || false
    new SQLException("without a state")                         || false
    new IOException("the disk is full")                         || false
  }
}
