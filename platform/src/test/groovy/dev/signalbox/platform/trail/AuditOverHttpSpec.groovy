package dev.signalbox.platform.trail

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.audit.AuditLog
import io.micronaut.transaction.TransactionOperations
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class AuditOverHttpSpec extends AccessSpecification {

    @Shared UUID id
    def soon = new PollingConditions(timeout: 20, delay: 0.05)

    def setupSpec() {
        def entry = TrailSpecification.entry('test.step', target: 'engine', detail: 'Sealed with wax.', input: '{"pin": "•••"}')
        platform.context().getBean(TransactionOperations).executeWrite { platform.context().getBean(AuditLog).record(entry) }
        id = entry.id()
    }

    def "what is recorded is sealed in the background, and read over HTTP"() {
        expect:
        soon.eventually { assert json(admin.get("/api/audit/$id")).seal != null }
        json(admin.get('/api/audit?action=test.*&words=wax')).entries*.id == [id.toString()]
        json(admin.get("/api/audit/$id")).input == [pin: '•••']
        json(admin.get('/api/audit?action=test.*&words=honey')).entries in [null, []]
    }

    def "parameters that can't be right get a sentence: #query"() {
        when:
        def answer = admin.get("/api/audit$query")

        then:
        answer.statusCode() == status
        json(answer).error.contains(sentence)

        where:
        query                           || status | sentence
        '?from=yesterday'               || 400    | 'from: "yesterday" is no time'
        '?colour=red'                   || 400    | 'colour: There is no such filter'
        '?actor=ada&actor=eve'          || 400    | 'actor: Give it once'
        '/export?format=xml'            || 400    | 'format: "xml" is none of csv, json'
        '/export?limit=none'            || 400    | 'limit:'
        "/${UUID.randomUUID()}"         || 404    | 'There is no entry'
        '/seventeen'                    || 400    | ''
    }

    def "an export is a file"() {
        when:
        def answer = admin.get("/api/audit/export?format=$format&action=test.*")

        then:
        answer.statusCode() == 200
        answer.headers().firstValue('Content-Type').get().startsWith(type)
        answer.headers().firstValue('Content-Disposition').get() == "attachment; filename=\"audit-2026-03-01.$suffix\""
        answer.body().contains('Sealed with wax.')

        where:
        format | type                   | suffix
        'csv'  | 'text/csv'             | 'csv'
        'json' | 'application/x-ndjson' | 'jsonl'
    }

    def "verifying says what was found"() {
        when:
        def answer = admin.send('POST', '/api/audit/verify', '')

        then:
        answer.statusCode() == 200
        json(answer).intact
        json(answer).seals >= 0
    }

    def "the #role may #allowed and not #refused"() {
        given:
        def browser = person("$name", role)

        expect:
        allowed.every { ask(browser, it) == 200 }
        refused.every { ask(browser, it) == 403 }

        where:
        role          | name | allowed                       | refused
        Role.LEAD     | 'lu' | ['read', 'export', 'verify']  | []
        Role.ENGINEER | 'en' | ['read']                      | ['export', 'verify']
        Role.DEV      | 'de' | ['read']                      | ['export', 'verify']
    }

    def "a stranger reads nothing"() {
        expect:
        stranger().get('/api/audit').statusCode() == 401
        stranger().get('/api/audit/export').statusCode() == 401
    }

    private static int ask(browser, String what) {
        switch (what) {
            case 'read': return browser.get('/api/audit').statusCode()
            case 'export': return browser.get('/api/audit/export').statusCode()
            default: return browser.send('POST', '/api/audit/verify', '').statusCode()
        }
    }
}
