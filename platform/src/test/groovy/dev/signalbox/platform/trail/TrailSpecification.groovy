package dev.signalbox.platform.trail

import dev.signalbox.api.access.Environment
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.audit.AuditOutcome
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.access.TestClock
import dev.signalbox.platform.access.UserSource
import dev.signalbox.platform.action.NoRuns
import dev.signalbox.platform.audit.AuditEntry
import dev.signalbox.platform.audit.AuditLog
import dev.signalbox.platform.audit.Origin
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.trail.seal.Sealing
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.transaction.TransactionOperations
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.sql.Connection
import java.time.Clock

/** An audit log of its own for each feature, sealed when the feature says so. */
abstract class TrailSpecification extends Specification {

    static final User ADA = new User(UUID.randomUUID(), 'ada', 'Ada', Role.ADMIN)
    static final User LEA = new User(UUID.randomUUID(), 'lea', 'Lea', Role.LEAD)
    static final User DEV = new User(UUID.randomUUID(), 'dev', 'Dev', Role.DEV)

    @TempDir Path folder
    @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup Sql sql = new Sql(database.connect())
    TestClock clock = new TestClock()
    User user = ADA
    @AutoCleanup ApplicationContext context = console()

    /** Another one on the same database is another console. */
    ApplicationContext console(Path data = folder) {
        def context = ApplicationContext.builder().properties(database.properties()).build()
        context.registerSingleton(Clock, clock)
        context.registerSingleton(Database, database)
        context.registerSingleton(Settings, Settings.of('data.folder': data.toString()))
        context.registerSingleton(Directory, { Optional.empty() } as Directory)
        context.registerSingleton(UserSource, { Optional.of(user) } as UserSource)
        NoRuns.addTo(context)
        context.start()
    }

    def <T> T get(Class<T> type) { context.getBean(type) }

    Sealing getSealing() { get(Sealing) }

    TrailService getTrail() { get(TrailService) }

    void key() {
        def file = Files.writeString(folder.resolve('secrets.key'), ('k' * 32).bytes.encodeBase64().toString())
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-------'))
    }

    /** Returns the id of the entry. */
    UUID record(Map more = [:], String action) {
        def entry = entry(more, action)
        get(TransactionOperations).executeWrite { get(AuditLog).record(entry) }
        entry.id()
    }

    List<UUID> records(int count) { (1..count).collect { record('test.step', detail: "Step $it") } }

    static AuditEntry entry(Map more = [:], String action) {
        def id = UUID.randomUUID()
        new AuditEntry(id, more.execution ?: id, more.by ?: LEA, action, 'test', more.target ?: '', Optional.ofNullable(more.environment as Environment),
            more.input ?: '{}', null, more.after, more.reason ?: '', more.approval, more.outcome ?: AuditOutcome.DONE, "${more.detail ?: 'Done.'}",
            null, new Origin('api', '127.0.0.1', more.request ?: 'r1'), null, null)
    }

    /** What a superuser can do, and the console can't. */
    void tamper(String statement, List<Object> parameters = []) {
        ['audit_entry', 'audit_seal'].each { sql.execute("alter table signalbox.$it disable trigger user; grant all on signalbox.$it to current_user" as String) }
        sql.executeUpdate(statement, parameters)
        ['audit_entry', 'audit_seal'].each { sql.execute("alter table signalbox.$it enable trigger user" as String) }
    }

    int count(String table) { sql.firstRow("select count(*) n from signalbox.$table" as String).n as int }

    long number(UUID id) { sql.firstRow('select number from signalbox.audit_entry where id = ?', [id]).number as long }

    /** A transaction of somebody else, who takes their time. */
    Connection longTransaction() {
        def connection = database.connect()
        connection.autoCommit = false
        connection
    }
}
