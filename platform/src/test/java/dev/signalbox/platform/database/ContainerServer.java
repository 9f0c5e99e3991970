package dev.signalbox.platform.database;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/** A PostgreSQL in a container, which Testcontainers clears away after the JVM has ended. */
final class ContainerServer {

  private static final String IMAGE = "postgres:18-alpine";

  private ContainerServer() {}

  static Login start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "signalbox.test.database=container asks for a container, and no container engine answers");
    }
    var container =
        new PostgreSQLContainer<>(IMAGE).withDatabaseName("signalbox").withUsername("signalbox");
    container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
    container.start();
    var url =
        "jdbc:postgresql://%s:%d/signalbox?currentSchema=%s"
            .formatted(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                Database.PLATFORM_SCHEMA);
    return new Login(url, container.getUsername(), container.getPassword());
  }
}
