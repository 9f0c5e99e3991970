package dev.signalbox.platform.action

import dev.signalbox.api.access.CurrentUser
import dev.signalbox.api.access.Environment
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.approval.ApprovalChanged
import dev.signalbox.api.approval.ApprovalQuery
import dev.signalbox.api.approval.ApprovalState
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.gate.Attempt
import dev.signalbox.api.gate.Gate
import dev.signalbox.api.gate.GatePattern
import dev.signalbox.api.gate.Objection
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.access.RequestUser
import dev.signalbox.platform.access.TestClock
import dev.signalbox.platform.approval.ApprovalError
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
import spock.util.concurrent.PollingConditions

import java.time.Clock
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList

class ApprovalSpec extends Specification {

    @Shared User ada = new User(UUID.randomUUID(), 'ada', 'Ada', Role.ADMIN)
    @Shared User lea = new User(UUID.randomUUID(), 'lea', 'Lea', Role.LEAD)
    @Shared User eng = new User(UUID.randomUUID(), 'eng', 'Eng', Role.ENGINEER)
    @Shared User dev = new User(UUID.randomUUID(), 'dev', 'Dev', Role.DEV)
    @Shared Map<UUID, User> people = [:]

    @Shared TestClock clock = new TestClock()
    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup ApplicationContext context
    @Shared ActionGateway gateway
    @Shared ActionRegistry registry
    @Shared ApprovalService approvals
    @Shared Sql sql
    @Shared StopSign stop = new StopSign()
    @Shared List<UUID> changed = new CopyOnWriteArrayList<>()

    def setupSpec() {
        sql = new Sql(database.connect())
        sql.execute('create table signalbox.test_shelf (word text not null)')
        context = ApplicationContext.builder().properties(database.properties()).build()
        context.registerSingleton(Clock, clock)
        context.registerSingleton(Settings, Settings.of([:]))
        context.registerSingleton(dev.signalbox.platform.database.Database, database)
        context.registerSingleton(Directory, { id -> Optional.ofNullable(people[id]) } as Directory)
        context.registerSingleton(Gate, stop)
        context.start()
        gateway = context.getBean(ActionGateway)
        registry = context.getBean(ActionRegistry)
        approvals = context.getBean(ApprovalService)
        context.getBean(EventBus).subscribe(ApprovalChanged) { changed << it.id() }
    }

    def cleanupSpec() { sql.close() }

    def setup() {
        [ada, lea, eng, dev].each { people[it.id()] = it }
    }

    def cleanup() {
        stop.objection = null
        changed.clear()
    }

    def "an engineer's request waits for a lead, and what was frozen is what runs"() {
        given:
        def id = asked('frozen')

        expect:
        shelf('frozen') == 0
        seenBy(lea, id).mayDecide()

        when:
        def agreed = run(lea, 'agree', id, 'fine')

        then:
        shelf('frozen') == 1
        agreed.outcome().summary().contains('Put frozen')
        agreed.outcome().result().state == 'done'
        with(seenBy(eng, id)) {
            request().state() == ApprovalState.DONE
            request().detail() == 'Put frozen'
            request().execution() == entries('frozen')[1].id
            voices()*.comment() == ['fine']
        }

        and: 'both the word and what came of it are in the audit'
        entries('frozen')*.outcome == ['requested', 'done']
        entries('frozen')*.actor_name == ['eng', 'eng']
        entries('frozen')[1].approval == id
        entries(id.toString())*.action == ['signalbox.approvals.agree']
        entries(id.toString())*.actor_name == ['lea']
    }

    def "everybody is told of every change of a request"() {
        given:
        def id = asked('told')
        new PollingConditions().eventually { assert changed == [id] }

        when:
        run(ada, 'comment', id, 'why now?')
        run(lea, 'agree', id)

        then: 'opened, commented, agreed, ran'
        new PollingConditions().eventually { assert changed == [id] * 4 }
    }

    def "#who can't agree: #sentence"() {
        given:
        def id = asked('mine')

        when:
        run(person, 'agree', id)

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == code
        refusal.sentence().contains(sentence)
        shelf('mine') == 0
        seenBy(ada, id).request().state() == ApprovalState.WAITING
        entries(id.toString())*.outcome == ['refused']

        where:
        who                                 | person                                              || code                             | sentence
        'whoever asked'                     | eng                                                 || ApprovalError.APPROVAL_OWN       | 'You asked for it yourself'
        'somebody whom the rule names not'  | dev                                                 || ApprovalError.APPROVAL_NOT_YOURS | 'This needs one Admin or Lead to agree; you are Dev.'
    }

    def "a request that is #state can't be agreed to"() {
        given:
        def id = asked(state)
        end(id)

        when:
        run(ada, 'agree', id)

        then:
        def over = thrown(SignalboxException)
        over.code() == ApprovalError.APPROVAL_OVER
        over.sentence().contains("it is $state. $detail")
        shelf(state) == times

        where:
        state       | detail                   | end                                         || times
        'withdrawn' | 'Withdrawn by eng.'      | { run(eng, 'withdraw', it) }                || 0
        'declined'  | 'lea declined: not now'  | { run(lea, 'decline', it, 'not now') }      || 0
        'expired'   | 'Nobody decided in time' | { clock.advance(Duration.ofHours(25)) }     || 0
        'done'      | 'Put done'               | { run(lea, 'agree', it) }                   || 1
    }

    def "nobody withdraws what somebody else asked for"() {
        given:
        def id = asked('theirs')

        when:
        run(ada, 'withdraw', id)

        then:
        def refusal = thrown(SignalboxException)
        refusal.sentence() == 'Only eng, who asked for it, can withdraw it.'
    }

    def "a requester who has lost the permission gets nothing, and the request waits for better times"() {
        given:
        def id = asked('lost')
        people[eng.id()] = new User(eng.id(), 'eng', 'Eng', Role.DEV)

        when:
        run(lea, 'agree', id)

        then:
        def stuck = thrown(SignalboxException)
        stuck.sentence().contains('eng, who asked for it, has lost the permission test.ship')
        shelf('lost') == 0

        when:
        people[eng.id()] = eng
        run(lea, 'agree', id)

        then:
        shelf('lost') == 1
    }

    def "a requester who is gone gets nothing"() {
        given:
        def id = asked('gone')
        people.remove(eng.id())

        when:
        run(lea, 'agree', id)

        then:
        def stuck = thrown(SignalboxException)
        stuck.sentence().contains('may not log in any more')
        shelf('gone') == 0
    }

    def "a script's request reaches no further than the script did"() {
        given: 'an Admin whose token is an engineer\'s'
        def script = new User(ada.id(), 'ada', 'Ada', Role.ENGINEER)
        def id = gateway.run(call(script, 'test.ship-word', [word: 'token'])).approval()

        when:
        run(lea, 'agree', id)

        then:
        shelf('token') == 1
        entries('token')*.outcome == ['requested', 'done']
    }

    def "two have to agree where the rule says two, and one person is not two"() {
        given:
        def id = gateway.run(call(eng, 'test.bury-word', [word: 'twice'])).approval()

        when:
        def first = run(lea, 'agree', id)

        then:
        first.outcome().result().state == 'waiting'
        shelf('twice') == 0
        asUser(lea) { approvals.list(ApprovalQuery.all().onlyForMe()) }.every { it.id() != id }

        when:
        run(lea, 'agree', id)

        then:
        def given = thrown(SignalboxException)
        given.code() == ApprovalError.APPROVAL_GIVEN

        when: 'the second one agrees, but the first is no lead any more'
        people[lea.id()] = new User(lea.id(), 'lea', 'Lea', Role.DEV)
        def second = run(ada, 'agree', id)

        then:
        second.outcome().result().state == 'waiting'
        shelf('twice') == 0

        when: 'somebody else makes it two'
        def lou = new User(UUID.randomUUID(), 'lou', 'Lou', Role.LEAD)
        people[lou.id()] = lou
        run(lou, 'agree', id)

        then:
        shelf('twice') == 1
    }

    def "where a rule names a team, its people's word counts and no role's"() {
        given:
        def pam = new User(UUID.randomUUID(), 'pam', 'Pam', Role.DEV, ['payments'] as Set)
        people[pam.id()] = pam
        def id = gateway.run(call(eng, 'test.pay-word', [word: 'bill'])).approval()

        when:
        run(ada, 'agree', id)

        then:
        def refusal = thrown(SignalboxException)
        refusal.sentence() == 'This needs one of team payments to agree; you are Admin.'

        when:
        run(pam, 'agree', id)

        then:
        shelf('bill') == 1
    }

    def "a freeze that came in between holds, and both hear why"() {
        given:
        def id = asked('late')
        stop.objection = Objection.veto('Deploys are frozen.')

        when:
        def agreed = run(lea, 'agree', id)

        then:
        agreed.outcome().summary().contains('It did not run: Deploys are frozen.')
        shelf('late') == 0
        with(seenBy(eng, id).request()) {
            state() == ApprovalState.FAILED
            detail() == 'Deploys are frozen.'
        }
        entries('late')*.outcome == ['requested', 'refused']
    }

    def "a request outlives the time that its plugin is away"() {
        given:
        def id = asked('away')
        def action = registry.require('test.ship-word')
        registry.remove(action)

        when:
        run(lea, 'agree', id)

        then:
        def stuck = thrown(SignalboxException)
        stuck.sentence().contains('is not running now; the request goes on waiting')
        !seenBy(lea, id).mayDecide()

        when:
        registry.register('signalbox', action.action(), InputReader.of(context))
        run(lea, 'agree', id)

        then:
        shelf('away') == 1
    }

    def "what a crash left between agreement and outcome is ended, and can't come to life again"() {
        given: 'a console that died before it could carry it out'
        def id = asked('crash')
        sql.execute("update signalbox.approval_request set state = 'running', decided_at = ? where id = ?",
                [java.sql.Timestamp.from(clock.instant()), id])
        clock.advance(Duration.ofMinutes(6))

        when:
        context.getBean(ApprovalUpkeep).run()

        then:
        with(seenBy(eng, id).request()) {
            state() == ApprovalState.FAILED
            detail().contains('nothing was changed')
        }

        when: 'the console was not dead but slow'
        gateway.runAgreed(call(eng, 'test.ship-word', [word: 'crash']), id)

        then:
        def over = thrown(SignalboxException)
        over.code() == ApprovalError.APPROVAL_OVER
        shelf('crash') == 0
        seenBy(eng, id).request().state() == ApprovalState.FAILED
    }

    def "a request that nobody decided shows as expired before anybody has tidied up"() {
        given:
        def id = asked('slow')
        clock.advance(Duration.ofHours(24))

        expect:
        seenBy(eng, id).request().state() == ApprovalState.EXPIRED
        !seenBy(eng, id).mayWithdraw()
        asUser(ada) { approvals.list(ApprovalQuery.all().in(ApprovalState.EXPIRED)) }*.id().contains(id)
        !asUser(ada) { approvals.list(ApprovalQuery.all().in(ApprovalState.WAITING)) }*.id().contains(id)

        when:
        changed.clear()
        context.getBean(ApprovalUpkeep).run()

        then:
        new PollingConditions().eventually { assert id in changed }
        sql.firstRow('select state from signalbox.approval_request where id = ?', [id]).state == 'expired'
    }

    def "people see what they asked for, have to decide, or had a say in"() {
        given:
        clock.advance(Duration.ofHours(25))
        def id = asked('seen')

        expect:
        asUser(eng) { approvals.list(ApprovalQuery.all().onlyMine()) }[0].id() == id
        asUser(lea) { approvals.countForMe() } == 1
        asUser(eng) { approvals.countForMe() } == 0
        approvals.countForMe() == 0
        asUser(dev) { approvals.list(ApprovalQuery.all()) }.empty

        when:
        seenBy(dev, id)

        then:
        def unknown = thrown(SignalboxException)
        unknown.code() == ApprovalError.APPROVAL_UNKNOWN
    }

    def "pages follow each other without gaps or repetition"() {
        given:
        def ids = (1..7).collect { asked("page$it") }

        when:
        def seen = []
        def query = ApprovalQuery.all().onlyMine().atMost(3)
        3.times {
            def page = asUser(eng) { approvals.list(query) }
            seen.addAll(page*.id())
            query = query.before(page.last().number())
        }

        then:
        seen.take(7) == ids.reverse()
        seen.toSet().size() == seen.size()
    }

    private UUID asked(String word) {
        gateway.run(call(eng, 'test.ship-word', [word: word])).approval()
    }

    private ActionResult.Done run(User person, String verb, UUID id, String comment = null) {
        gateway.run(call(person, "signalbox.approvals.$verb", [request: id.toString()] + (comment ? [comment: comment] : [:]))) as ActionResult.Done
    }

    private seenBy(User person, UUID id) {
        asUser(person) { approvals.get(id) }
    }

    private <T> T asUser(User person, Closure<T> work) {
        context.getBean(RequestUser).bind(person).withCloseable { work() }
    }

    private int shelf(String word) {
        sql.firstRow('select count(*) n from signalbox.test_shelf where word = ?', [word]).n as int
    }

    private List entries(String target) {
        sql.rows('select * from signalbox.audit_entry where target = ? order by number', [target])
    }

    private ActionCall call(User actor, String action, Map input) {
        def json = context.getBean(JsonMapper)
        def node = json.readValue(json.writeValueAsString(input), JsonNode)
        new ActionCall(action, node, actor, 'because it is due', input.word ? "SHIP $input.word" : '', [] as Set,
                Optional.empty(), new Origin('api', '127.0.0.1', 'spec'))
    }

    static class StopSign implements Gate {
        Objection objection

        String name() { 'stop' }

        GatePattern watches() { GatePattern.actions('test.ship-*').in(Environment.PROD) }

        Optional<Objection> check(Attempt attempt) { Optional.ofNullable(objection) }
    }
}
