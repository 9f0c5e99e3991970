package dev.signalbox.platform.run

import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.access.UserSource
import dev.signalbox.platform.action.ActionCall
import dev.signalbox.platform.action.ActionGateway
import dev.signalbox.platform.audit.Origin
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.run.work.RunExecutor
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.json.JsonMapper
import io.micronaut.json.tree.JsonNode

import java.time.Clock

/** A console without its web server: a gateway and an executor of runs, on the database of a spec. */
class Console implements AutoCloseable {

    static final User ADA = new User(UUID.randomUUID(), 'ada', 'Ada', Role.ADMIN)
    static final User LEA = new User(UUID.randomUUID(), 'lea', 'Lea', Role.LEAD)
    static final User DEV = new User(UUID.randomUUID(), 'dev', 'Dev', Role.DEV)
    static final User DON = new User(UUID.randomUUID(), 'don', 'Don', Role.DEV)

    final ApplicationContext context
    final Sql sql
    User user = DEV

    Console(Database database, Map<String, Object> more = [:]) {
        def quick = ['signalbox.runs.look-every': '100ms', 'signalbox.runs.settle-pause': '5ms',
                     'signalbox.runs.cancel-grace': '100ms', 'signalbox.runs.end-grace': '100ms', 'signalbox.runs.stop-grace': '50ms']
        context = ApplicationContext.builder().properties(database.properties() + quick + more).build()
        context.registerSingleton(Clock, Clock.systemUTC())
        context.registerSingleton(Settings, Settings.of([:]))
        context.registerSingleton(Database, database)
        context.registerSingleton(Directory, { Optional.empty() } as Directory)
        context.registerSingleton(UserSource, { Optional.of(user) } as UserSource)
        context.start()
        sql = new Sql(database.connect())
    }

    static Console started(Database database, Map<String, Object> more = [:]) {
        def console = new Console(database, more)
        console.get(RunExecutor).start()
        console
    }

    def <T> T get(Class<T> type) { context.getBean(type) }

    /** Returns the id of the run. */
    UUID start(Map more = [:], String action, Map input) {
        (ask(more, action, input) as ActionResult.Started).run()
    }

    ActionResult ask(Map more = [:], String action, Map input) {
        def json = get(JsonMapper)
        def node = json.readValue(json.writeValueAsString(input), JsonNode)
        get(ActionGateway).run(new ActionCall(action, node, more.by ?: user, more.reason ?: '', more.words ?: '', [] as Set,
                Optional.ofNullable(more.key), new Origin('api', '127.0.0.1', 'spec')))
    }

    /** As it is in the database, whoever may see it. */
    Map row(UUID run) { sql.firstRow('select * from signalbox.run where id = ?', [run]) }

    String state(UUID run) { row(run).state }

    /** The outcomes that the audit has of an execution, in their order. */
    List<String> audited(UUID run) {
        sql.rows('select outcome from signalbox.audit_entry where execution = ? order by number', [run])*.outcome
    }

    List<String> log(UUID run) {
        sql.rows('select text from signalbox.run_line where run = ? order by number', [run])*.text
    }

    @Override
    void close() {
        get(RunExecutor).stop()
        sql.close()
        context.close()
    }
}
