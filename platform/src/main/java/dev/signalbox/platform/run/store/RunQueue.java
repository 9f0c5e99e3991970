package dev.signalbox.platform.run.store;

import dev.signalbox.api.access.Environment;
import dev.signalbox.platform.action.OutsideCall;
import dev.signalbox.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has which run in hand. A run is only ever given to one console at a time. */
@Singleton
public final class RunQueue {

  private final Statements statements;

  RunQueue(Statements statements) {
    this.statements = statements;
  }

  public void add(OutsideCall call, Instant now) {
    var actor = call.execution().actor();
    statements.update(
        """
        insert into signalbox.run (id, action, title, plugin, target, environment, actor,
          actor_name, actor_full_name, actor_role, reason, approval, input, shown_input, address,
          request, queued_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
        """,
        call.execution().id(),
        call.action(),
        call.title(),
        call.plugin(),
        call.target(),
        call.environment().map(Environment::word).orElse(null),
        actor.id(),
        actor.name(),
        actor.fullName(),
        actor.role().name(),
        call.execution().reason(),
        call.approval().orElse(null),
        call.input(),
        call.shownInput(),
        call.origin().address(),
        call.origin().request(),
        now);
  }

  /** Takes runs that wait for their call; whoever asks next does not get them. */
  public List<KeptRun> claimQueued(UUID node, Servable servable, int limit, Instant now) {
    return statements.list(
        """
        update signalbox.run r
        set state = 'running', node = ?, calls = r.calls + 1, detail = '',
          started_at = coalesce(r.started_at, ?)
        from (
          select id from signalbox.run
          where state = 'queued' and action = any (?) and plugin <> all (?)
          order by number limit ? for no key update skip locked) next
        where r.id = next.id
        returning
        """
            + KeptRun.COLUMNS,
        KeptRun::of,
        node,
        now,
        servable.actions().toArray(String[]::new),
        servable.pausedPlugins().toArray(String[]::new),
        limit);
  }

  /** Takes runs whose product has to be asked what became of them. */
  public List<KeptRun> claimUnsettled(UUID node, Servable servable, int limit) {
    return statements.list(
        """
        update signalbox.run r
        set node = ?, settle_tries = r.settle_tries + 1
        from (
          select id from signalbox.run
          where state = 'running' and unsettled and node is null and settle_after <= now()
            and action = any (?) and plugin <> all (?)
          order by number limit ? for no key update skip locked) next
        where r.id = next.id
        returning
        """
            + KeptRun.COLUMNS,
        KeptRun::of,
        node,
        servable.actions().toArray(String[]::new),
        servable.pausedPlugins().toArray(String[]::new),
        limit);
  }

  /** Leaves a run to be settled by whoever can; does nothing when somebody has taken it over. */
  public boolean unsettle(UUID id, UUID node, Duration delay, String detail) {
    return statements.update(
            """
            update signalbox.run
            set unsettled = true, node = null, detail = ?,
              settle_after = now() + ? * interval '1 millisecond'
            where id = ? and node = ? and state = 'running'
            """,
            detail,
            delay.toMillis(),
            id,
            node)
        == 1;
  }

  /** Takes what gone consoles had in hand, and what this one has lost hold of, from them. */
  public List<UUID> orphans(UUID node, UUID[] inHand, Duration goneAfter) {
    return statements.list(
        """
        update signalbox.run r
        set unsettled = true, node = null, settle_after = now(),
          detail = 'The console that made the call is gone.'
        where r.state = 'running' and r.node is not null and r.id <> all (?)
          and (r.node = ? or not exists (
            select from signalbox.run_node n
            where n.id = r.node and n.seen_at > now() - ? * interval '1 millisecond'))
        returning r.id
        """,
        row -> row.getObject(1, UUID.class),
        inHand,
        node,
        goneAfter.toMillis());
  }

  /** Back to the queue: it was not called, or its product has not heard of it. */
  public boolean putBack(UUID id, UUID node, int calls, Instant now) {
    return statements.update(
            """
            update signalbox.run
            set state = 'queued', node = null, unsettled = false, settle_tries = 0, calls = ?,
              detail = '', queued_at = ?
            where id = ? and node = ? and state = 'running'
            """,
            calls,
            now,
            id,
            node)
        == 1;
  }

  /** Those that nobody could start in time. */
  public List<KeptRun> lockOverdue(Instant queuedBefore) {
    return statements.list(
        "select "
            + KeptRun.COLUMNS
            + """
            from signalbox.run r where state = 'queued' and queued_at < ?
            order by number limit 100 for no key update skip locked
            """,
        KeptRun::of,
        queuedBefore);
  }

  /** Keeps others from changing it until the transaction ends. */
  public Optional<KeptRun> lock(UUID id) {
    return statements.first(
        "select " + KeptRun.COLUMNS + "from signalbox.run r where id = ? for no key update",
        KeptRun::of,
        id);
  }

  public void requestCancel(UUID id, String by) {
    statements.update(
        "update signalbox.run set cancel_by = ? where id = ? and cancel_by is null", by, id);
  }

  public Optional<String> cancelBy(UUID id) {
    return statements.first(
        "select cancel_by from signalbox.run where id = ? and cancel_by is not null",
        row -> row.getString(1),
        id);
  }

  /** What somebody wants to stop of what this console has in hand. */
  public List<UUID> canceled(UUID node) {
    return statements.list(
        "select id from signalbox.run where state = 'running' and node = ? and cancel_by is not null",
        row -> row.getObject(1, UUID.class),
        node);
  }

  /** Has its product asked once more. */
  public void askAgain(UUID id) {
    statements.update(
        """
        update signalbox.run
        set state = 'running', unsettled = true, node = null, settle_tries = 0, ended_at = null,
          settle_after = now(), detail = 'It is being asked again what became of it.'
        where id = ?
        """,
        id);
  }

  /**
   * Ends a run; does nothing when somebody else has it in hand. What was secret in its input goes,
   * unless its product may have to be asked again.
   */
  public boolean end(KeptRun run, RunEnd end, Instant now) {
    return statements.update(
            """
            update signalbox.run
            set state = ?, detail = ?, node = null, unsettled = false, ended_at = ?,
              percent = case when ? then 100 else percent end,
              input = case when ? then input else shown_input end
            where id = ? and state = ? and node is not distinct from ?
            """,
            end.state().word(),
            end.detail(),
            now,
            end.isSuccess(),
            end.isUnknown(),
            run.id(),
            run.state().word(),
            run.node())
        == 1;
  }

  /**
   * What can be served at this moment.
   *
   * @param actions that are there
   * @param pausedPlugins that are being stopped
   */
  public record Servable(Set<String> actions, Set<String> pausedPlugins) {}
}
