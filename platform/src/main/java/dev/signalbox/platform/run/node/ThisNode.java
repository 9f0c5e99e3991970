package dev.signalbox.platform.run.node;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** This console among those that share its database; another one after each start. */
@Singleton
public final class ThisNode {

  private final UUID id = UUID.randomUUID();

  public UUID id() {
    return id;
  }

  /** For people who look into the database. */
  String name() {
    try {
      return "%s, process %d"
          .formatted(InetAddress.getLocalHost().getHostName(), ProcessHandle.current().pid());
    } catch (UnknownHostException nameless) {
      return "process " + ProcessHandle.current().pid();
    }
  }
}
