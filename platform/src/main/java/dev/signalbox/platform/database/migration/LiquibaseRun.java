package dev.signalbox.platform.database.migration;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * One run of Liquibase over one changelog, inside a transaction that somebody else commits.
 *
 * <p>It uses Liquibase's parts rather than its update command: that one takes a lock which outlives
 * a killed process, and more time than the changes themselves.
 */
final class LiquibaseRun {

  private final Connection connection;
  private final Changelog changelog;

  LiquibaseRun(Connection connection, Changelog changelog) {
    this.connection = connection;
    this.changelog = changelog;
  }

  /**
   * Makes the changes that are due.
   *
   * @return what was looked at, if nothing is due until that changes
   */
  Optional<Fingerprint> update() throws Exception {
    var accessor = new ChangelogAccessor(new ChangelogFiles(changelog));
    // Its own loader: Liquibase keeps for good what it finds of its parts when it first looks, and
    // through a plugin's loader it would find none. The files come from the changelog's loader.
    return Scope.child(
        Map.of(
            Scope.Attr.classLoader.name(),
            Scope.class.getClassLoader(),
            Scope.Attr.resourceAccessor.name(),
            accessor,
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            Scope.Attr.logService.name(),
            new LiquibaseLog()),
        () -> update(accessor) ? Optional.of(accessor.fingerprint()) : Optional.empty());
  }

  private boolean update(ResourceAccessor accessor) throws Exception {
    var database = new PostgresDatabase();
    database.setConnection(new OneTransaction(connection));
    database.setDefaultSchemaName(changelog.schema());
    database.setLiquibaseSchemaName(changelog.schema());
    try {
      return Scope.child(
          Map.of(Scope.Attr.database.name(), database),
          () -> update(database, parse(database, accessor)));
    } finally {
      forget();
    }
  }

  private DatabaseChangeLog parse(PostgresDatabase database, ResourceAccessor accessor)
      throws Exception {
    return ChangeLogParserFactory.getInstance()
        .getParser(changelog.path(), accessor)
        .parse(changelog.path(), new ChangeLogParameters(database), accessor);
  }

  private static boolean update(PostgresDatabase database, DatabaseChangeLog changes)
      throws Exception {
    Scope.getCurrentScope()
        .getSingleton(ChangeLogHistoryServiceFactory.class)
        .getChangeLogService(database)
        .init();
    changes.validate(database, new Contexts(), new LabelExpression());
    var due = new ShouldRunChangeSetFilter(database);
    var filters = new ArrayList<>(forUs(database));
    filters.add(due);
    new ChangeLogIterator(changes, filters.toArray(ChangeSetFilter[]::new))
        .run(
            new UpdateVisitor(database, null, due),
            new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
    return changes.getChangeSets().stream().noneMatch(changeSet -> isDue(changeSet, database));
  }

  /** Whether it would run the next time too: always, or because its precondition did not hold. */
  private static boolean isDue(ChangeSet changeSet, PostgresDatabase database) {
    try {
      return new ShouldRunChangeSetFilter(database).accepts(changeSet).isAccepted()
          && forUs(database).stream().allMatch(filter -> filter.accepts(changeSet).isAccepted());
    } catch (DatabaseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ChangeSetFilter> forUs(PostgresDatabase database) {
    return List.of(
        new ContextChangeSetFilter(new Contexts()),
        new LabelChangeSetFilter(new LabelExpression()),
        new DbmsChangeSetFilter(database),
        new IgnoreChangeSetFilter());
  }

  // These hold on to the database, and with it to the plugin's loader.
  private static void forget() {
    LockServiceFactory.getInstance().resetAll();
    Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
    Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
  }
}
