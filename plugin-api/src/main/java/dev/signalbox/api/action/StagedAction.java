package dev.signalbox.api.action;

import dev.signalbox.api.run.Execution;

/**
 * A change inside the database with something to do before or after its transaction: what takes too
 * long to keep a transaction open for, or is not in the database and has to be taken back when the
 * commit fails.
 *
 * <pre>{@code
 * public Outcome run(Input input, Execution execution, Commit commit) {
 *   var index = indexes.build(input.name());
 *   try {
 *     return commit.of(() -> {
 *       store.use(index.id());
 *       return Outcome.of("Built the index " + input.name());
 *     });
 *   } catch (RuntimeException nothingChanged) {
 *     index.throwAway();
 *     throw nothingChanged;
 *   }
 * }
 * }</pre>
 *
 * <p>When the same idempotency key comes a second time, it is not run again. It can't be started
 * while a transaction is open.
 *
 * @param <I> the input
 */
public non-sealed interface StagedAction<I extends Record> extends DeclaredAction<I> {

  /**
   * Runs on the caller's thread, outside any transaction, and calls the commit once. Throwing
   * before that is recorded as failed; what is thrown after it is logged, since it has happened.
   *
   * @return what the caller is told: what the commit returned, or more than that
   */
  Outcome run(I input, Execution execution, Commit commit);
}
