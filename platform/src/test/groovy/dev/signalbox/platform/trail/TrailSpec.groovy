package dev.signalbox.platform.trail

import dev.signalbox.api.access.Environment
import dev.signalbox.api.audit.AuditFilter
import dev.signalbox.api.audit.AuditFormat
import dev.signalbox.api.audit.AuditOutcome
import dev.signalbox.api.audit.AuditQuery
import dev.signalbox.api.audit.AuditRecorded
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.EventBus
import groovy.json.JsonSlurper
import io.micronaut.transaction.TransactionOperations
import dev.signalbox.platform.audit.AuditLog
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import spock.util.concurrent.PollingConditions

class TrailSpec extends TrailSpecification {

    def soon = new PollingConditions(timeout: 20, delay: 0.05)

    def "entries are found by #filter, sealed or not"() {
        given:
        def approval = UUID.fromString('0190c9a2-7d3e-4f21-9c55-0e0f6a1b2c3d')
        def wanted = record('releases.push-to-prod', by: ADA, target: 'engine', environment: Environment.PROD, outcome: AuditOutcome.REFUSED,
            approval: approval, request: 'q7', detail: 'Deploys are frozen.', input: '{"build": "b-4711", "note": "größer, weil es muß"}')
        records(3)
        if (sealed) {
            sealing.sealAll()
        }

        expect:
        find(filter, value)*.id() == [wanted]
        find(filter, other).every { it.id() != wanted }

        where:
        [[filter, value, other], sealed] << [[
            [AuditFilter.ACTOR, 'ada', 'eve'],
            [AuditFilter.ACTION, 'releases.push-to-prod', 'releases.push'],
            [AuditFilter.ACTION, 'releases.*', 'engine.*'],
            [AuditFilter.ACTION, '*.push-*', '*.pull-*'],
            [AuditFilter.TARGET, 'engine', 'portal'],
            [AuditFilter.ENVIRONMENT, 'prod', 'test'],
            [AuditFilter.OUTCOME, 'refused', 'unknown'],
            [AuditFilter.APPROVAL, '0190c9a2-7d3e-4f21-9c55-0e0f6a1b2c3d', '0190c9a2-7d3e-4f21-9c55-0e0f6a1b2c3e'],
            [AuditFilter.REQUEST, 'q7', 'q8'],
            [AuditFilter.WORDS, 'frozen', 'melted'],
            [AuditFilter.WORDS, 'PROD froz', 'prod melted'],
            [AuditFilter.WORDS, 'b-4711', '4712'],
            [AuditFilter.WORDS, "größer 'muß'", 'groesser'],
        ], [true, false]].combinations()
    }

    def "a time range takes its beginning and leaves its end"() {
        given:
        def ids = records(3)
        def times = ids.collect { trail.get(it).at() }
        sealing.sealAll()

        expect:
        trail.search(AuditQuery.all().with(AuditFilter.FROM, times[1].toString()).with(AuditFilter.UNTIL, times[2].toString()).with(AuditFilter.PLUGIN, 'test'))
            .entries()*.id() == [ids[1]]
    }

    def "one entry has everything, and one execution its whole story"() {
        given:
        def start = record('test.deploy', outcome: AuditOutcome.STARTED, input: '{"pin": "•••"}', after: '{"build": 7}', reason: 'it is due')
        def end = record('test.deploy', execution: start, detail: 'Deployed.')
        sealing.sealAll()

        expect:
        with(trail.get(start)) {
            input() == [pin: '•••']
            after() == [build: 7]
            before() == null
            reason() == 'it is due'
            actor() == LEA.id()
            seal() == 1
        }
        trail.ofExecution(start)*.id() == [start, end]

        when:
        trail.get(UUID.randomUUID())

        then:
        def none = thrown(SignalboxException)
        none.sentence().startsWith('There is no entry')
    }

    def "pages follow each other without gaps or repetitions while entries arrive and are sealed"() {
        given:
        def ids = records(25)
        def query = AuditQuery.all().with(AuditFilter.PLUGIN, plugin).with(AuditFilter.ACTION, 'test.step').atMost(4)
        def seen = []

        when:
        def page = trail.search(query)
        while (true) {
            seen += page.entries()*.id()
            record('test.step', detail: 'meanwhile')
            sealing.sealBatch()
            if (page.next() == null) {
                break
            }
            page = trail.search(query.before(page.next()))
        }

        then:
        seen == ids.reverse()

        where:
        plugin << ['test', '']
    }

    def "reading is recorded once in a quarter of an hour for each choice"() {
        when:
        3.times { trail.search(AuditQuery.all()) }
        2.times { trail.search(AuditQuery.all().with(AuditFilter.ACTOR, 'lea').before(1000)) }

        then:
        looks() == [[:], [actor: 'lea']]

        when:
        user = LEA
        trail.search(AuditQuery.all())

        then:
        looks().size() == 3

        when:
        clock.advance(Duration.ofMinutes(16))
        trail.search(AuditQuery.all())

        then:
        looks().size() == 4
    }

    def "who has not got the permission gets nothing"() {
        given:
        user = DEV

        when:
        call(trail)

        then:
        def refusal = thrown(SignalboxException)
        refusal.sentence().contains(permission)

        where:
        permission               | call
        'signalbox.audit.verify' | { it.verify() }
        'signalbox.audit.export' | { it.export(AuditQuery.all(), AuditFormat.CSV, new ByteArrayOutputStream()) }
    }

    def "an export has every entry once, the oldest first, and is recorded"() {
        given:
        def ids = records(3)
        sealing.sealAll()
        ids += records(2)

        when:
        def lines = export(AuditFormat.JSON, AuditQuery.all().with(AuditFilter.ACTION, 'test.*')).readLines().collect { new JsonSlurper().parseText(it) }

        then:
        lines*.id == ids*.toString()
        sql.firstRow("select count(*) n from signalbox.audit_entry where action = 'signalbox.audit.export' and actor_name = 'ada'").n == 1
    }

    def "what a spreadsheet would run is text in the export"() {
        given:
        record('test.step', target: target)

        expect:
        export(AuditFormat.CSV, AuditQuery.all().with(AuditFilter.ACTION, 'test.*')).readLines()[1].contains(cell)

        where:
        target                || cell
        '=cmd|/c calc'        || ",'=cmd|/c calc,"
        '+1'                  || ",'+1,"
        '-1'                  || ",'-1,"
        '@SUM(A1)'            || ",'@SUM(A1),"
        '=HYPERLINK("a","b")' || ',"\'=HYPERLINK(""a"",""b"")",'
        'a, "b"'              || ',"a, ""b""",'
    }

    def "a client that leaves ends the query"() {
        given:
        sql.execute("""
            insert into signalbox.audit_entry (id, execution, actor_name, action, plugin, target, input, reason, outcome, detail, via, address, request)
            select gen_random_uuid(), gen_random_uuid(), 'lea', 'test.bulk', 'test', '', '{}', '', 'done', 'Bulk', 'api', '', 'r' from generate_series(1, 5000)""")
        def written = 0
        def leaves = new OutputStream() {
            void write(int b) { written++; if (written > 2000) throw new IOException('gone') }
        }

        when:
        trail.export(AuditQuery.all(), AuditFormat.CSV, leaves)

        then:
        thrown(IOException)
        sql.firstRow("select count(*) n from pg_stat_activity where datname = current_database() and query like '%order by e.number%' and state <> 'idle' and pid <> pg_backend_pid()").n == 0
        sql.firstRow("select count(*) n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'").n == 0
    }

    def "pages are told of many entries a few times, and only after the commit"() {
        given:
        def told = new AtomicInteger()
        def began = new CountDownLatch(1)
        get(EventBus).subscribe(AuditRecorded) { told.incrementAndGet(); began.countDown() }

        when: 'it is rolled back'
        try {
            get(TransactionOperations).executeWrite { get(AuditLog).record(entry('test.never')); throw new IllegalStateException() }
        } catch (IllegalStateException expected) {
        }
        200.times { record('test.many') }

        then:
        soon.eventually { assert told.get() > 0 }
        told.get() < 100
    }

    def "what is wrong with filters is said, all of it"() {
        when:
        AuditQuery.of(parameters)

        then:
        def wrong = thrown(SignalboxException)
        wrong.violations()*.field() == fields
        wrong.sentence().contains(sentence)

        where:
        parameters                                || fields                | sentence
        [from: 'yesterday']                       || ['from']              | 'write 2026-11-21 or 2026-11-21T13:00:00Z'
        [outcome: 'maybe', environment: 'moon']   || ['environment', 'outcome'] | '"maybe" is none of done, failed, refused'
        [approval: '17']                          || ['approval']          | 'is no id'
        [colour: 'red']                           || ['colour']            | 'there are from, until, actor'
        [limit: '0']                              || ['limit']             | 'from 1 to 500'
        [limit: 'many', before: '-3']             || ['before', 'limit']   | 'whole number'
        [action: "x'; drop table"]                || ['action']            | "is no action's id"
        [words: 'x' * 201]                        || ['words']             | 'At most 200'
    }

    def "filters and their parameters are two forms of one thing"() {
        given:
        def query = AuditQuery.of(from: '2026-11-21', action: 'releases.*', words: ' frozen ', actor: '', limit: '5')

        expect:
        query.parameters() == [from: '2026-11-21T00:00:00Z', action: 'releases.*', words: 'frozen']
        AuditQuery.of(query.parameters()).filters() == query.filters()
        query.limit() == 5
    }

    private find(AuditFilter filter, String value) {
        trail.search(AuditQuery.all().with(filter, value)).entries().findAll { it.plugin() == 'test' }
    }

    private String export(AuditFormat format, AuditQuery query) {
        def out = new ByteArrayOutputStream()
        trail.export(query, format, out)
        out.toString('UTF-8')
    }

    private List looks() {
        sql.rows("select input::text from signalbox.audit_entry where action = 'signalbox.audit.read' order by number")
            .collect { new JsonSlurper().parseText(it.input as String) }
    }
}
