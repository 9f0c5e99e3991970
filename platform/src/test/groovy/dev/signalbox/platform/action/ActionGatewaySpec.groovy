package dev.signalbox.platform.action

import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.access.Environment
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.gate.Attempt
import dev.signalbox.api.gate.Gate
import dev.signalbox.api.gate.GatePattern
import dev.signalbox.api.gate.Objection
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.audit.Origin
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.TestDatabase
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.json.JsonMapper
import io.micronaut.json.tree.JsonNode
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Clock

class ActionGatewaySpec extends Specification {

    @Shared User ada = new User(UUID.randomUUID(), 'ada', 'Ada', Role.ADMIN)
    @Shared User lea = new User(UUID.randomUUID(), 'lea', 'Lea', Role.LEAD)
    @Shared User eng = new User(UUID.randomUUID(), 'eng', 'Eng', Role.ENGINEER)
    @Shared User dev = new User(UUID.randomUUID(), 'dev', 'Dev', Role.DEV)
    @Shared Map<UUID, User> people = [ada, lea, eng, dev].collectEntries { [it.id(), it] }

    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup ApplicationContext context
    @Shared ActionGateway gateway
    @Shared Sql sql
    @Shared StopSign stop = new StopSign()

    def setupSpec() {
        sql = new Sql(database.connect())
        sql.execute('create table signalbox.test_shelf (word text not null)')
        context = ApplicationContext.builder().properties(database.properties()).build()
        context.registerSingleton(Clock, Clock.systemUTC())
        context.registerSingleton(Settings, Settings.of([:]))
        context.registerSingleton(dev.signalbox.platform.database.Database, database)
        context.registerSingleton(Directory, { id -> Optional.ofNullable(people[id]) } as Directory)
        context.registerSingleton(Gate, stop)
        context.start()
        gateway = context.getBean(ActionGateway)
    }

    def cleanupSpec() { sql.close() }

    def cleanup() { stop.objection = null }

    def "the change and its audit entry are there together"() {
        when:
        def result = gateway.run(call(eng, 'test.put-word', [word: 'tea', times: 1, pin: '4711']))

        then:
        result instanceof ActionResult.Done
        shelf('tea') == 1
        with(entries('tea')[0]) {
            outcome == 'done'
            actor_name == 'eng'
            action == 'test.put-word'
            input.toString().contains('•••')
            !input.toString().contains('4711')
            state_after.toString().contains('tea')
        }
    }

    def "a change that fails leaves nothing but the record of the attempt"() {
        when:
        gateway.run(call(eng, 'test.put-word', [word: 'broken', times: 1]))

        then:
        thrown(SignalboxException)
        shelf('broken') == 0
        entries('broken')*.outcome == ['refused']
    }

    def "a role without the permission is refused, and that is recorded"() {
        when:
        gateway.run(call(dev, 'test.put-word', [word: 'nope', times: 1]))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == ActionError.ACTION_NOT_ALLOWED
        shelf('nope') == 0
        sql.firstRow("select count(*) n from signalbox.audit_entry where actor_name = 'dev' and outcome = 'refused'").n == 1
    }

    def "everything that is wrong with an input is named at once"() {
        when:
        gateway.run(call(eng, 'test.put-word', input))

        then:
        def refusal = thrown(InvalidInputException)
        refusal.violations()*.field() as Set == fields as Set

        where:
        input                                           || fields
        [:]                                             || ['word', 'times']
        [word: 'a', times: 'many']                      || ['times']
        [word: 'a', times: 1, colour: 'red', shape: 1]  || ['colour', 'shape']
        [word: 'x' * 21, times: 10]                     || ['word', 'times']
        [word: ['a'], times: [b: 1]]                    || ['word', 'times']
    }

    def "the same key twice is one change, and another input under it is refused"() {
        given:
        def key = 'key-1'

        when:
        def first = gateway.run(call(eng, 'test.put-word', [word: 'once', times: 1], key: key))
        def second = gateway.run(call(eng, 'test.put-word', [word: 'once', times: 1], key: key))

        then:
        shelf('once') == 1
        second.replayed()
        second.execution() == first.execution()

        when:
        gateway.run(call(eng, 'test.put-word', [word: 'other', times: 1], key: key))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == ActionError.KEY_REUSED
        shelf('other') == 0
    }

    def "a dangerous action asks for a reason and the typed words"() {
        when:
        gateway.run(call(lea, 'test.ship-word', [word: 'gold'], reason: reason, words: words))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == code
        shelf('gold') == 0

        where:
        reason              | words       || code
        ''                  | 'SHIP gold' || ActionError.REASON_NEEDED
        'because it is due' | 'ship gold' || ActionError.WORDS_NEEDED
    }

    def "a veto holds, for an admin too, until it is overridden with a reason, and that is recorded"() {
        given:
        stop.objection = Objection.veto('Deploys are frozen.')

        when:
        gateway.run(call(ada, 'test.ship-word', [word: 'ice'], reason: 'because it is due', words: 'SHIP ice'))

        then:
        def objection = thrown(ObjectionException)
        objection.violations()[0].field() == 'gate:signalbox.stop'
        shelf('ice') == 0

        when: 'a lead tries to override it'
        gateway.run(call(lea, 'test.ship-word', [word: 'ice'], reason: 'because it is due', words: 'SHIP ice', override: ['signalbox.stop']))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == ActionError.ACTION_NOT_ALLOWED

        when: 'an admin does'
        gateway.run(call(ada, 'test.ship-word', [word: 'ice'], reason: 'because it is due', words: 'SHIP ice', override: ['signalbox.stop']))

        then:
        shelf('ice') == 1
        sql.firstRow("select count(*) n from signalbox.audit_entry where action = 'signalbox.gates.override' and target = 'signalbox.stop'").n == 1
    }

    def "nobody overrides what is absolute"() {
        given:
        stop.objection = Objection.absolute('The site is gone.')

        when:
        gateway.run(call(ada, 'test.ship-word', [word: 'void'], reason: 'because it is due', words: 'SHIP void', override: ['signalbox.stop']))

        then:
        thrown(ObjectionException)
        shelf('void') == 0
    }

    def "a gate that fails objects"() {
        given:
        stop.fails = true

        when:
        gateway.run(call(lea, 'test.ship-word', [word: 'dark'], reason: 'because it is due', words: 'SHIP dark'))

        then:
        thrown(ObjectionException)

        cleanup:
        stop.fails = false
    }

    private int shelf(String word) {
        sql.firstRow('select count(*) n from signalbox.test_shelf where word = ?', [word]).n as int
    }

    private List entries(String target) {
        sql.rows('select * from signalbox.audit_entry where target = ? order by number', [target])
    }

    private ActionCall call(Map more = [:], User actor, String action, Map input) {
        def json = context.getBean(JsonMapper)
        def node = json.readValue(json.writeValueAsString(input), JsonNode)
        new ActionCall(action, node, actor, more.reason ?: '', more.words ?: '', (more.override ?: []) as Set,
                Optional.ofNullable(more.key), new Origin('api', '127.0.0.1', 'spec'))
    }

    static class StopSign implements Gate {
        Objection objection
        boolean fails

        String name() { 'stop' }

        GatePattern watches() { GatePattern.actions('test.ship-*').in(Environment.PROD) }

        Optional<Objection> check(Attempt attempt) {
            if (fails) throw new IllegalStateException('no')
            Optional.ofNullable(objection)
        }
    }
}
