package dev.signalbox.platform.database;

import java.util.Map;
import java.util.UUID;

/**
 * A database for one spec, on a PostgreSQL that all specs of a JVM share:
 *
 * <pre>{@code
 * @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
 * }</pre>
 */
public final class TestDatabase implements Database {

  private final TestServer server;
  private final String name = "spec_" + UUID.randomUUID().toString().replace("-", "");

  private TestDatabase(TestServer server, String template) {
    this.server = server;
    server.execute("create database " + name + " template " + template);
  }

  /** With the platform's tables, as the console has them. */
  public static TestDatabase migrated() {
    return new TestDatabase(TestServer.shared(), TestServer.shared().migratedTemplate());
  }

  /** With nothing in it. */
  public static TestDatabase empty() {
    return new TestDatabase(TestServer.shared(), "template1");
  }

  static TestDatabase empty(TestServer server) {
    return new TestDatabase(server, "template1");
  }

  @Override
  public Login login() {
    return server.login(name);
  }

  @Override
  public DatabaseHealth health() {
    return new DatabaseHealth(DatabaseHealth.State.UP, "PostgreSQL for specs");
  }

  @Override
  public Map<String, Object> properties() {
    return login().pool(5);
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    server.execute("drop database if exists " + name + " with (force)");
  }
}
