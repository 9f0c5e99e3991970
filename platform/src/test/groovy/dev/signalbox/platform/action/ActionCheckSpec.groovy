package dev.signalbox.platform.action

import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.action.ActionCheck
import dev.signalbox.api.action.ActionRequest
import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.action.Actions
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.gate.Attempt
import dev.signalbox.api.gate.Gate
import dev.signalbox.api.gate.GatePattern
import dev.signalbox.api.gate.Objection
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.access.RequestUser
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.TestDatabase
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import java.time.Clock
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class ActionCheckSpec extends Specification {

    static final REASON = 'because it is due'

    @Shared Map<String, User> people =
            [ada: Role.ADMIN, lea: Role.LEAD, eng: Role.ENGINEER, dev: Role.DEV].collectEntries { name, role ->
                [name, new User(UUID.randomUUID(), name, name.capitalize(), role)]
            }
    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup ApplicationContext context
    @Shared @AutoCleanup Sql sql
    @Shared Actions actions
    @Shared RequestUser someone
    @Shared Sign sign = new Sign()

    def setupSpec() {
        sql = new Sql(database.connect())
        sql.execute('create table signalbox.test_shelf (word text not null)')
        context = ApplicationContext.builder().properties(database.properties()).build()
        context.registerSingleton(Clock, Clock.systemUTC())
        context.registerSingleton(Settings, Settings.of([:]))
        context.registerSingleton(Database, database)
        context.registerSingleton(Directory, { id -> Optional.ofNullable(people.values().find { it.id() == id }) } as Directory)
        context.registerSingleton(Gate, sign)
        context.start()
        actions = context.getBean(Actions)
        someone = context.getBean(RequestUser)
    }

    def cleanup() { sign.objection = null }

    def "#who is told beforehand what #action with #input comes to: #answer #code"() {
        given:
        sign.objection = objection
        def request = new ActionRequest(action, input, reason, words, override as Set)

        when:
        def check = by(who) { actions.check(request) }
        def happened = by(who) { outcome(request) }

        then:
        [check.answer().name(), check.refusal()?.code()] == [answer, code]

        and: 'that is what happens then'
        happened == [answer, code, check.violations()]

        where:
        who   | action           | input                   | reason | words     | override           | objection                     || answer    | code
        'eng' | 'test.put-word'  | [word: 'a', times: 1]   | ''     | ''        | []                 | null                          || 'DONE'    | null
        'eng' | 'test.put-word'  | [word: '', times: 10]   | ''     | ''        | []                 | null                          || 'REFUSED' | 'input-invalid'
        'lea' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | []                 | null                          || 'DONE'    | null
        'lea' | 'test.ship-word' | [word: 'a']             | ''     | 'SHIP a'  | []                 | null                          || 'REFUSED' | 'reason-needed'
        'lea' | 'test.ship-word' | [word: 'a']             | REASON | 'ship a'  | []                 | null                          || 'REFUSED' | 'words-needed'
        'eng' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | []                 | null                          || 'WAITING' | null
        'lea' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | []                 | Objection.veto('Frozen.')     || 'REFUSED' | 'gate-objects'
        'lea' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | ['signalbox.sign'] | Objection.veto('Frozen.')     || 'REFUSED' | 'action-not-allowed'
        'ada' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | ['signalbox.sign'] | Objection.veto('Frozen.')     || 'DONE'    | null
        'ada' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | ['signalbox.sign'] | Objection.absolute('Gone.')   || 'REFUSED' | 'gate-objects'
        'lea' | 'test.ship-word' | [word: 'a']             | REASON | 'SHIP a'  | []                 | Objection.warning('Careful.') || 'DONE'    | null
    }

    def "a check changes nothing and is not recorded"() {
        given:
        def before = entries()

        when:
        by('eng') { actions.check(ActionRequest.of('test.put-word', [word: 'looked', times: 1])) }

        then:
        entries() == before
        sql.firstRow("select count(*) n from signalbox.test_shelf where word = 'looked'").n == 0
    }

    def "it tells the effect, what to type, who has to agree, and what objects, to whom"() {
        given:
        sign.objection = Objection.veto('Frozen.').liftedAt('releases/freeze')
        def request = ActionRequest.of('test.ship-word', new TestActions.ShipWord.Input('tea'))

        when:
        def seen = ['ada', 'eng'].collectEntries { [it, by(it) { actions.check(request) }] }

        then:
        with(seen.eng) {
            effect() == 'Ships tea'
            typedWords() == 'SHIP tea'
            reasonNeeded()
            agreedBy() == 'one Admin or Lead'
            stopping()*.reason() == ['Frozen.']
            stopping()*.lift() == ['releases/freeze']
            stopping()*.overridable() == [false]
        }
        seen.ada.stopping()*.overridable() == [true]
        seen.ada.agreedBy() == ''
    }

    def "who has no business with an action is offered nothing and told nothing"() {
        expect:
        !by('dev') { actions.offers()*.id() }.any { it in ['test.put-word', 'test.ship-word'] }
        by('eng') { actions.offers()*.id() }.containsAll(['test.put-word', 'test.ship-word'])
        by('dev') { actions.offer('test.ship-word') }.empty

        when:
        by('dev') { actions.check(ActionRequest.of('test.ship-word', [word: 'a'])) }

        then:
        thrown(SignalboxException)
    }

    def "an action is started beside the page, as the one who asked"() {
        when:
        def result = by('eng') { actions.start(ActionRequest.of('test.put-word', [word: 'aside', times: 1])) }
                .toCompletableFuture().get(10, TimeUnit.SECONDS)

        then:
        result instanceof ActionResult.Done
        sql.firstRow("select actor_name from signalbox.audit_entry where target = 'aside'").actor_name == 'eng'
    }

    private by(String who, Closure closure) {
        def bound = someone.bind(people[who])
        try {
            closure()
        } finally {
            bound.close()
        }
    }

    private List outcome(ActionRequest request) {
        try {
            [actions.run(request).class.simpleName.toUpperCase(), null, []]
        } catch (SignalboxException refused) {
            [ActionCheck.Answer.REFUSED.name(), refused.code().code(), refused.violations()]
        }
    }

    private long entries() { sql.firstRow('select count(*) n from signalbox.audit_entry').n }

    static class Sign implements Gate {
        Objection objection

        String name() { 'sign' }

        GatePattern watches() { GatePattern.actions('test.ship-*') }

        Optional<Objection> check(Attempt attempt) { Optional.ofNullable(objection) }
    }
}
