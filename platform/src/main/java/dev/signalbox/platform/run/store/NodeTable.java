package dev.signalbox.platform.run.store;

import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** The consoles that are there, as far as one can tell. */
@Singleton
public final class NodeTable {

  private final Statements statements;

  NodeTable(Statements statements) {
    this.statements = statements;
  }

  public void forgetGone(Duration goneAfter) {
    statements.update(
        "delete from signalbox.run_node where seen_at < now() - ? * interval '1 millisecond'",
        goneAfter.toMillis());
  }

  /** For a database that nobody else can be using. */
  public void forgetOthers(UUID node) {
    statements.update("delete from signalbox.run_node where id <> ?", node);
  }

  /** Reaches all consoles, this one too, once the transaction is committed. */
  public void tell(String channel, String words) {
    statements.first("select pg_notify(?, ?)", row -> channel, channel, words);
  }
}
