package dev.signalbox.platform.event

import dev.signalbox.api.access.Role
import dev.signalbox.platform.Platform
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.config.Settings
import groovy.json.JsonOutput
import io.micronaut.transaction.TransactionOperations
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.WebSocketHandshakeException
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException

class LiveEventsSpec extends EventSpecification {

    @Shared @AutoCleanup Platform other = Platform.start(Settings.of(['http.port': '0']), database, clock)

    @Override
    Map<String, String> settings() { ['events.connections': '3'] }

    def "what is committed is told to those who listen, and what is rolled back is not"() {
        given:
        def listener = ready(listen())

        when:
        try {
            platform.context().getBean(TransactionOperations).executeWrite {
                publish('test.undone')
                throw new IllegalStateException('no')
            }
        } catch (IllegalStateException expected) {
        }
        announce('test.done', data: [count: 3, who: 'ada'], sentence: 'Ada did it.')

        then:
        soon.eventually { assert events(listener)*.type == ['test.done'] }
        events(listener)[0].sentence == 'Ada did it.'
        events(listener)[0].data == [count: 3, who: 'ada']
        events(listener)[0].at == clock.instant().toString()
    }

    def "an event outside a transaction is told too"() {
        given:
        def listener = ready(listen())

        when:
        publish('test.loose')

        then:
        soon.eventually { assert events(listener)*.type == ['test.loose'] }
    }

    def "who comes back with the last id gets what was missed, in order, once, and then what is new"() {
        given:
        def from = mark()
        60.times { announce("test.missed", data: [number: it]) }
        def writer = Thread.start { 60.times { announce('test.missed', data: [number: 60 + it]) } }

        when:
        def listener = listen("?after=$from")
        writer.join()

        then:
        soon.eventually { assert events(listener).size() == 120 }
        events(listener)*.data*.number == (0..119).toList()
        events(listener)*.id == events(listener)*.id.sort().unique()
        events(listener)[0].id > from
    }

    def "an event whose transaction took long is not passed over by those who have heard later ones"() {
        given:
        def listener = ready(listen())
        def written = new CountDownLatch(1)
        def go = new CountDownLatch(1)
        def slow = Thread.start {
            platform.context().getBean(TransactionOperations).executeWrite {
                publish('test.slow')
                written.countDown()
                go.await()
            }
        }
        written.await()

        when:
        announce('test.quick')

        then:
        soon.eventually { assert events(listener)*.type == ['test.quick'] }

        when:
        def heard = events(listener)[0].id
        go.countDown()
        slow.join()

        then:
        soon.eventually { assert events(listener)*.type == ['test.quick', 'test.slow'] }
        def again = listen("?after=$heard")
        soon.eventually { assert events(again)*.type == ['test.slow'] }
    }

    def "what happens on one console is told on the other, in the same order with the same ids"() {
        given:
        def here = ready(listen())
        def there = ready(listen('', login(other), other))

        when:
        def threads = [platform, other].collect { console -> Thread.start { 40.times { announce([:], 'test.both', console) } } }
        threads*.join()

        then:
        soon.eventually {
            assert events(here).size() == 80
            assert events(there).size() == 80
        }
        events(here)*.id == events(there)*.id
    }

    def "each hears what their permissions let them see, from the moment on that they have them"() {
        given:
        def dev = ready(listen('', person('dora', Role.DEV)))
        def all = ready(listen())

        when:
        announce('test.secret', permission: 'signalbox.secrets.view')
        announce('test.nobody', permission: 'test.nobody-declares-it')
        announce('test.open')

        then:
        soon.eventually { assert events(all)*.type == ['test.secret', 'test.open'] }
        soon.eventually { assert events(dev)*.type == ['test.open'] }

        when:
        change('dora', [role: 'ADMIN'])
        announce('test.secret', permission: 'signalbox.secrets.view')

        then:
        soon.eventually { assert events(dev)*.type == ['test.open', 'test.secret'] }
    }

    def "a token listens as its owner, and chooses by type"() {
        given:
        def listener = ready(listenWith(token(admin, 'LEAD').secret, '?type=test.a*'))

        when:
        announce('test.b')
        announce('test.apple')
        announce('test.secret', permission: 'signalbox.secrets.view')
        announce('test.avocado')

        then:
        soon.eventually { assert events(listener)*.type == ['test.apple', 'test.avocado'] }
    }

    def "a connection is closed when #what"() {
        given:
        def browser = person(name, Role.DEV)
        def made = token(browser)
        def listener = ready(by == 'token' ? listenWith(made.secret) : listen('', browser))

        when:
        end(what, browser, made)

        then:
        listener.closed().startsWith('1008 ' + code)
        messages(listener, 'end')[0].error
        messages(listener, 'end')[0].code == code

        where:
        what                           | name    | by      | code
        'the person logs out'          | 'lena1' | 'login' | 'login-needed'
        'the session is over'          | 'lena2' | 'login' | 'login-needed'
        'the person is disabled'       | 'lena3' | 'login' | 'login-needed'
        'the token is revoked'         | 'lena4' | 'token' | 'login-needed'
        'the permission is taken away' | 'lena5' | 'login' | 'permission-needed'
    }

    def "an address that can't be right is refused before anything is opened: #query"() {
        when:
        listen(query)

        then:
        def refusal = thrown(ExecutionException)
        (refusal.cause as WebSocketHandshakeException).response.statusCode() == status

        when:
        def answer = admin.get('/api/events' + query)

        then:
        answer.statusCode() == status
        json(answer).error.contains(sentence)

        where:
        query               || status | sentence
        '?after=soon'       || 400    | 'after: "soon" is no whole number'
        '?after=-1'         || 400    | 'after: "-1"'
        '?after=1&after=2'  || 400    | 'after: Give it once'
        '?after=999999999'  || 404    | 'after: There is no event 999999999 yet'
        '?type=what?'       || 400    | 'type: "what?" is neither'
        '?colour=red'       || 400    | 'colour: There is no such parameter'
    }

    def "nobody listens who is not logged in, or comes from another page"() {
        when:
        TestListener.at(platform.port(), '', *headers*.toString())

        then:
        def refusal = thrown(ExecutionException)
        (refusal.cause as WebSocketHandshakeException).response.statusCode() == status

        where:
        headers                                        || status
        []                                             || 401
        ['Authorization', 'Bearer sbx_' + 'a' * 43]    || 401
    }

    def "a plain request to the WebSocket is told where to go"() {
        expect:
        json(admin.get('/api/events/live')).error.contains('GET /api/events?after=ID')
    }

    def "a person has as many connections as is set, and a closed one makes room"() {
        given:
        def browser = person('many', Role.DEV)
        def three = (1..3).collect { ready(listen('', browser)) }

        when:
        listen('', browser)

        then:
        def refusal = thrown(ExecutionException)
        (refusal.cause as WebSocketHandshakeException).response.statusCode() == 429

        when:
        three[0].close()

        then:
        soon.eventually { assert ready(listen('', browser)) }
    }

    def "without a WebSocket the same events are asked for page by page"() {
        given:
        def from = mark()
        5.times { announce('test.page', data: [number: it]) }
        soon.eventually { assert json(admin.get("/api/events?after=$from")).events.size() == 5 }

        when:
        def first = json(admin.get("/api/events?after=$from&limit=2&type=test.page"))
        def second = json(admin.get("/api/events?after=$first.position&limit=10&type=test.*"))

        then:
        first.events*.data*.number == [0, 1]
        first.more
        second.events*.data*.number == [2, 3, 4]
        !second.more
        json(admin.get("/api/events?after=$second.position")).events in [null, []]
        json(admin.get('/api/events?limit=2&type=test.*')).events*.data*.number == [3, 4]
        stranger().get('/api/events').statusCode() == 401
    }

    private TestBrowser login(Platform console) {
        new TestBrowser(console.port()).login('admin', OWN)
    }

    private void end(String how, TestBrowser browser, Map made) {
        switch (how) {
            case 'the person logs out': browser.form('/logout', [:]); break
            case 'the session is over': clock.advance(Duration.ofHours(9)); admin.login('admin', OWN); break
            case 'the person is disabled': change('lena3', [enabled: false]); break
            case 'the token is revoked': browser.send('DELETE', "/api/tokens/$made.token.id", ''); break
            default: act('signalbox.grants.set', [permission: 'signalbox.console.see', role: 'DEV', level: 'NO'])
        }
    }

    def cleanup() {
        act('signalbox.grants.reset', [permission: 'signalbox.console.see', role: 'DEV'])
    }

    private void act(String action, Map input) {
        admin.send('POST', "/api/actions/$action", JsonOutput.toJson([input: input, reason: 'for a spec', confirm: input.permission]))
    }
}
