package dev.signalbox.platform.connector

import static dev.signalbox.api.connector.ConnectorError.*

import dev.signalbox.platform.http.RequestId
import io.micrometer.core.instrument.MeterRegistry
import org.slf4j.MDC
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger

/** How often something is tried, for how long, and what is made of the end. */
class ConnectorTriesSpec extends ConnectorSpecification {

    def soon = new PollingConditions(timeout: 20, delay: 0.05)

    @Override
    Map<String, Map> connectors() {
        [patcher: [tries: 5],
         hasty  : [tries: 3, 'try-timeout': '150ms', timeout: '30s'],
         brief  : [tries: 5, timeout: '1s', backoff: '400ms'],
         small  : ['max-answer': '1KB'],
         narrow : [concurrency: 1, 'try-timeout': '200ms', timeout: '30s', tries: 5],
         frail  : [tries: 1, 'breaker-pause': '300ms'],
         gone   : [url: 'http://127.0.0.1:1', tries: 2]]
    }

    def "a GET that fails for a moment is tried again until it goes well"() {
        given:
        failing(2, '/api/builds/7', status)

        expect:
        connector('patcher').get('/builds/{id}', 7).as(TestBuild) == new TestBuild('b7', 3)
        product.received('/api/builds/7').size() == 3

        where:
        status << [500, 502, 503, 504, 429, 408]
    }

    def "a #method #keyed is tried #times times"() {
        given:
        product.answers('/api/things', 503, '{}')
        def call = connector('patcher')."$method"('/things')

        when:
        def failure = failure { (key ? call.idempotencyKey('k1') : call).send() }

        then:
        failure.error() == CONNECTOR_UNAVAILABLE
        product.received('/api/things').size() == times
        product.received('/api/things').every { it.header('Idempotency-Key') == (key ? 'k1' : null) }

        where:
        method   | key   || times
        'get'    | false || 5
        'head'   | false || 5
        'put'    | false || 5
        'delete' | false || 5
        'post'   | false || 1
        'patch'  | false || 1
        'post'   | true  || 5
        'patch'  | true  || 5
        keyed = key ? 'with a key' : 'without a key'
    }

    def "a #status is #error, and is not tried again"() {
        given:
        product.answers('/api/builds', status, '{"ok":false,"error":"Not like this.\\n Really.","code":"nope"}')

        when:
        def failure = failure { connector('patcher').get('/builds').send() }

        then:
        failure.error() == error
        failure.status() == OptionalInt.of(status)
        failure.productCode() == 'nope'
        failure.sentence() == "patcher, GET /builds: the answer was $status. It says: Not like this. Really."
        failure.undone == undone
        product.received('/api/builds').size() == 1

        where:
        status || error                  | undone
        400    || CONNECTOR_REFUSED      | true
        401    || CONNECTOR_UNAUTHORIZED | true
        403    || CONNECTOR_UNAUTHORIZED | true
        404    || CONNECTOR_NOT_FOUND    | true
        409    || CONNECTOR_CONFLICT     | true
        413    || CONNECTOR_REFUSED      | true
        501    || CONNECTOR_UNAVAILABLE  | false
    }

    def "a success that says that it is none is none: #code"() {
        given:
        product.answers('/api/builds', 200, """{"ok":false,"error":"No.","code":"$code"}""")

        expect:
        failure { connector('patcher').post('/builds').send() }.error() == error

        where:
        code              || error
        'not_found'       || CONNECTOR_NOT_FOUND
        'unauthorized'    || CONNECTOR_UNAUTHORIZED
        'conflict'        || CONNECTOR_CONFLICT
        'rate-limited'    || CONNECTOR_THROTTLED
        'something-else'  || CONNECTOR_REFUSED
    }

    def "what is not there is empty for those who ask so"() {
        expect:
        connector('patcher').get('/builds/{id}', 'x').find(TestBuild).empty
    }

    def "it waits for as long as the product wants, within its time"() {
        given:
        def times = []
        product.on('/api/builds/7') {
            times << System.nanoTime()
            it.responseHeaders.set('Retry-After', '1')
            MisbehavingProduct.send(it, times.size() == 1 ? 429 : 200, '{"id":"b7","size":3}')
        }

        expect:
        connector('patcher').get('/builds/7').as(TestBuild).size() == 3
        times[1] - times[0] >= 1_000_000_000L
    }

    def "a product that wants to be left alone for longer than there is time is not asked again"() {
        given:
        product.on('/api/builds') {
            it.responseHeaders.set('Retry-After', header)
            MisbehavingProduct.send(it, 429, '{}')
        }

        when:
        def failure = failure { connector('patcher').get('/builds').send() }

        then:
        failure.error() == CONNECTOR_THROTTLED
        product.received('/api/builds').size() == 1

        where:
        header << ['3600', 'Fri, 01 Jan 2100 00:00:00 GMT']
    }

    def "one that does not answer is given up after the time of a try, and asked again"() {
        given:
        def count = new AtomicInteger()
        product.on('/api/builds/7') {
            if (count.incrementAndGet() < 3) product.fallAsleep()
            MisbehavingProduct.send(it, 200, '{"id":"b7","size":3}')
        }

        expect:
        connector('hasty').get('/builds/7').as(TestBuild).id() == 'b7'
    }

    def "one that stops in the middle of its answer is #error"() {
        given:
        product.on('/api/builds') {
            it.sendResponseHeaders(200, 1_000)
            it.responseBody.write('{"id":'.bytes)
            it.responseBody.flush()
            if (asleep) product.fallAsleep()
        }

        when:
        def failure = failure { connector('hasty').post('/builds').send() }

        then:
        failure.error() == error
        !failure.undone

        where:
        asleep || error
        true   || CONNECTOR_TIMEOUT
        false  || CONNECTOR_UNREACHABLE
    }

    def "all tries together take no longer than the whole time"() {
        given:
        product.answers('/api/builds', 503, '{}')

        when:
        failure { connector('brief').get('/builds').send() }

        then: 'pauses of 0.4, 0.8, 1.6 and 3.2 seconds would not fit'
        product.received('/api/builds').size() in [2, 3]
    }

    def "nobody there is unreachable, and surely nothing was done"() {
        when:
        def failure = failure { connector('gone').post('/builds').send() }

        then:
        failure.error() == CONNECTOR_UNREACHABLE
        failure.undone
        failure.status().empty
    }

    def "a product that hangs up did perhaps what it was told"() {
        given:
        product.on('/api/builds') { it.close() }

        when:
        def failure = failure { connector('patcher').post('/builds').send() }

        then:
        failure.error() == CONNECTOR_UNREACHABLE
        !failure.undone
    }

    def "a refusal after a try that nobody knows the end of proves nothing"() {
        given:
        def count = new AtomicInteger()
        product.on('/api/deploys') { count.incrementAndGet() == 1 ? it.close() : MisbehavingProduct.send(it, 409, '{}') }

        when:
        def failure = failure { connector('patcher').put('/deploys').send() }

        then:
        failure.error() == CONNECTOR_CONFLICT
        !failure.undone
    }

    def "an answer #what is an error instead of memory"() {
        given:
        product.on('/api/builds') {
            it.sendResponseHeaders(200, length)
            try {
                while (true) it.responseBody.write(new byte[512])
            } catch (IOException hungUp) {
            }
        }

        expect:
        failure { connector('small').get('/builds').send() }.error() == CONNECTOR_TOO_LARGE

        where:
        what             | length
        'without an end' | 0
        'that is large'  | 100_000
    }

    def "an answer that can't be read is malformed: #body"() {
        given:
        product.answers('/api/builds', 200, body)

        expect:
        failure { connector('patcher').get('/builds').as(TestBuild) }.error() == CONNECTOR_MALFORMED
        recorded('patcher')[0].outcome == 'connector-malformed'

        where:
        body << ['{"id":', '[1,2', 'null', '"text"', '<html>', '{"id":"x","size":"many"}', '', '[' * 100_000]
    }

    def "a product that fails half of the time is left alone, and tried again later"() {
        given:
        product.answers('/api/builds', 500, '{}')
        10.times { failure { connector('frail').get('/builds').send() } }
        def asked = product.received('/api/builds').size()

        when:
        def failure = failure { connector('frail').get('/builds').send() }

        then:
        failure.error() == CONNECTOR_CIRCUIT_OPEN
        failure.undone
        product.received('/api/builds').size() == asked

        when: 'it is well again'
        product.answers('/api/builds', 200, '{}')
        soon.eventually { connector('frail').get('/builds').send() }

        then:
        2.times { connector('frail').get('/builds').send() }
        context.getBean(Products).called('frail').get().breaker().state.name() == 'CLOSED'
    }

    def "refusals do not count against a product's health"() {
        given:
        product.answers('/api/builds', 404, '{}')

        expect:
        (1..30).every { failure { connector('narrow').get('/builds').send() }.error() == CONNECTOR_NOT_FOUND }
    }

    def "no more calls than are allowed are under way at once"() {
        given: 'one that is tried five times'
        def inside = new CountDownLatch(1)
        product.on('/api/slow') {
            inside.countDown()
            product.fallAsleep()
        }
        def first = Thread.startVirtualThread { failure { connector('narrow').get('/slow').send() } }
        inside.await()

        when:
        def failure = failure { connector('narrow').get('/other').send() }

        then:
        failure.error() == CONNECTOR_BUSY
        failure.undone
        product.received('/api/other').empty

        when:
        first.join()

        then:
        context.getBean(Products).called('narrow').get().active() == 0
    }

    def "an interrupt ends a call at once"() {
        given:
        def inside = new CountDownLatch(1)
        product.on('/api/slow') {
            inside.countDown()
            product.fallAsleep()
        }
        def seen = null
        def interrupted = false
        def thread = Thread.startVirtualThread {
            seen = failure { connector('patcher').get('/slow').send() }
            interrupted = Thread.currentThread().interrupted
        }
        inside.await()

        when:
        thread.interrupt()
        thread.join()

        then:
        seen.error() == CONNECTOR_INTERRUPTED
        !seen.undone
        interrupted
    }

    def "each call is on record with its tries, its request and its run, without what was said"() {
        given:
        failing(1, '/api/builds/pin-1234', 503)
        def run = UUID.randomUUID()

        when:
        MDC.put(RequestId.LOG_KEY, 'r0123456')
        MDC.put('run', run.toString())
        MDC.put('action', 'patcher.check')
        connector('patcher', 'releases').get('/builds/{id}', 'pin-1234').query('q', 'hunter2').as(TestBuild)

        then:
        with(recorded('patcher')[0]) {
            [it.plugin, it.method, it.path, it.status, it.outcome, it.tries, it.request, it.run, it.action] ==
                ['releases', 'GET', '/builds/{id}', 200, 'done', 2, 'r0123456', run, 'patcher.check']
        }
        product.received('/api/builds/pin-1234')[0].header('X-Request-Id') == 'r0123456'
        !recorded('patcher').toString().contains('hunter2')

        cleanup:
        MDC.clear()
    }

    def "metrics tell calls by connector and outcome"() {
        given:
        def registry = context.getBean(MeterRegistry)
        product.answers('/api/builds', 404, '{}')
        def before = registry.find('connector.calls').tags('connector', 'small', 'outcome', 'connector-not-found').timer()?.count() ?: 0

        when:
        failure { connector('small').get('/builds').send() }

        then:
        registry.get('connector.calls').tags('connector', 'small', 'outcome', 'connector-not-found').timer().count() == before + 1
    }

    private void failing(int times, String path, int status) {
        def count = new AtomicInteger()
        product.on(path) {
            count.incrementAndGet() <= times ? MisbehavingProduct.send(it, status, '{}') : MisbehavingProduct.send(it, 200, '{"id":"b7","size":3}')
        }
    }
}
