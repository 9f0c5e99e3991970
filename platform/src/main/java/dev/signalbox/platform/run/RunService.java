package dev.signalbox.platform.run;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.RunArtifact;
import dev.signalbox.api.run.RunError;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunLine;
import dev.signalbox.api.run.RunQuery;
import dev.signalbox.api.run.Runs;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.run.store.ArtifactStore;
import dev.signalbox.platform.run.store.LineStore;
import dev.signalbox.platform.run.store.RunReader;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows runs to those who may see them. */
@Singleton
public final class RunService implements Runs {

  /** How many of others' runs are looked through for those that one may see. */
  private static final int MOST_PAGES = 20;

  private static final int MOST_LINES = 5_000;

  private final RunReader runs;
  private final LineStore lines;
  private final ArtifactStore artifacts;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;
  private final TransactionOperations<Connection> transactions;

  RunService(
      RunReader runs,
      LineStore lines,
      ArtifactStore artifacts,
      AccessPolicy policy,
      CurrentUser currentUser,
      TransactionOperations<Connection> transactions) {
    this.runs = runs;
    this.lines = lines;
    this.artifacts = artifacts;
    this.policy = policy;
    this.currentUser = currentUser;
    this.transactions = transactions;
  }

  @Override
  public List<RunInfo> list(RunQuery query) {
    var user = currentUser.require();
    var mine = query.mine() || policy.most(RunPermissions.SEE_ALL, user) != Grant.YES;
    var asked = mine ? query.onlyMine() : query;
    return transactions.executeRead(_ -> collect(asked, user));
  }

  /** A role may see those of some targets only; what it may not see is passed over. */
  private List<RunInfo> collect(RunQuery query, User user) {
    var found = new ArrayList<RunInfo>();
    var page = query;
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      var next = runs.list(page, user.id());
      next.stream().filter(run -> maySee(user, run)).forEach(found::add);
      if (next.size() < query.limit() || found.size() >= query.limit()) {
        break;
      }
      page = query.before(next.getLast().number());
    }
    return found.stream().limit(query.limit()).toList();
  }

  @Override
  public RunInfo get(UUID id) {
    var user = currentUser.require();
    return transactions
        .executeRead(_ -> runs.find(id))
        .filter(run -> maySee(user, run))
        .orElseThrow(() -> notFound(id));
  }

  @Override
  public List<RunLine> lines(UUID id, long from, int limit) {
    get(id);
    return transactions.executeRead(_ -> lines.read(id, from, Math.clamp(limit, 1, MOST_LINES)));
  }

  @Override
  public long lastLine(UUID id) {
    get(id);
    return transactions.executeRead(_ -> lines.last(id));
  }

  @Override
  public List<RunArtifact> artifacts(UUID id) {
    get(id);
    return transactions.executeRead(_ -> artifacts.list(id));
  }

  @Override
  public byte[] content(UUID id, int artifact) {
    var info = artifact(id, artifact);
    return info.kind() == RunArtifact.Kind.LINK
        ? info.target().getBytes(StandardCharsets.UTF_8)
        : transactions.executeRead(_ -> artifacts.content(id, artifact).orElseThrow());
  }

  /** One of them, without its content. */
  public RunArtifact artifact(UUID id, int number) {
    get(id);
    return transactions
        .executeRead(_ -> artifacts.find(id, number))
        .orElseThrow(() ->
            new SignalboxException(
                RunError.RUN_ARTIFACT_NOT_FOUND,
                "The run %s has no artifact %d.".formatted(id, number)));
  }

  static SignalboxException notFound(UUID id) {
    return new SignalboxException(
        RunError.RUN_NOT_FOUND, "There is no run %s that you may see.".formatted(id));
  }

  private boolean maySee(User user, RunInfo run) {
    return run.actor().equals(user.id())
        || policy.grant(
                RunPermissions.SEE_ALL, user, Optional.ofNullable(run.environment()), run.target())
            == Grant.YES;
  }
}
