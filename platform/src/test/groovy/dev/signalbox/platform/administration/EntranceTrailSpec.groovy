package dev.signalbox.platform.administration

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.login.SessionRegistry
import groovy.json.JsonOutput

import java.time.Duration

class EntranceTrailSpec extends AdministrationSpecification {

    static final LOGIN = 'signalbox.session.login'

    def "who comes in and leaves is recorded, with where from"() {
        given:
        def browser = person('anna', Role.DEV)

        when:
        browser.form('/logout', [:])

        then:
        with(entry(LOGIN, 'anna')) { [actor_name, outcome, via, address] == ['anna', 'done', 'page', '127.0.0.1'] }
        with(entry('signalbox.session.logout', 'anna')) { [actor_name, outcome] == ['anna', 'done'] }
    }

    def "a wrong password is recorded as refused, without saying that it was the person"() {
        given:
        create('bert', Role.DEV)

        when:
        stranger().login('bert', 'not the password')

        then:
        with(entry(LOGIN, 'bert')) { [actor, outcome] == [null, 'refused'] }
        !entry(LOGIN, 'bert').toString().contains('not the password')
    }

    def "a name that nobody has is not kept: it may be a password"() {
        when:
        stranger().login('my secret words', 'x')

        then:
        entry(LOGIN, '').outcome == 'refused'
        sql.firstRow("select count(*) n from signalbox.audit_entry e where e::text like '%my secret words%'").n == 0
    }

    def "an attacker can't flood the record: what is not even tried is not recorded"() {
        given:
        create('carl', Role.DEV)

        when:
        12.times { stranger().login('carl', 'guess ' + it) }

        then:
        entries(LOGIN, 'carl').size() == 5

        cleanup:
        clock.advance(Duration.ofMinutes(30))
    }

    def "nobody comes in when it can't be recorded"() {
        given:
        def browser = person('dora', Role.DEV)
        browser.form('/logout', [:])

        when:
        withoutAudit(LOGIN) { browser.login('dora', OWN) }

        then:
        browser.get('/api/session').statusCode() == 401
    }

    def "a change of one's own password is recorded with it, a wrong current one as refused"() {
        given:
        def browser = person('emma', Role.DEV)
        def next = 'red signals at dusk'

        when:
        browser.send('POST', '/api/password', JsonOutput.toJson([current: 'wrong', next: next]))
        browser.send('POST', '/api/password', JsonOutput.toJson([current: OWN, next: next]))

        then:
        entries('signalbox.session.change-password', 'emma').take(2)*.outcome == ['done', 'refused']
        entries('signalbox.session.change-password', 'emma').every { !it.toString().contains(next) }

        when:
        withoutAudit('signalbox.session.change-password') {
            browser.send('POST', '/api/password', JsonOutput.toJson([current: next, next: 'yellow signals at noon']))
        }

        then:
        stranger().login('emma', next).get('/api/session').statusCode() == 200
    }

    def "a Lead ends the sessions of a Dev at once, and not those of an Admin"() {
        given:
        def lead = person('lars', Role.LEAD)
        def dev = person('fred', Role.DEV)

        when:
        def answer = end(lead, [person: user('fred').id])

        then:
        answer.statusCode() == 200
        dev.get('/api/session').statusCode() == 401
        entry('signalbox.sessions.end', 'fred').outcome == 'done'

        when:
        answer = end(lead, [person: user('admin').id])

        then:
        answer.statusCode() == 403
        admin.get('/api/session').statusCode() == 200
        entry('signalbox.sessions.end', 'admin').outcome == 'refused'
    }

    def "one session ends alone, by its owner"() {
        given:
        def (one, other) = [person('gina', Role.DEV), stranger().login('gina', OWN)]
        def sessions = platform.context().getBean(SessionRegistry)
        def newest = sessions.list().findAll { it.person().toString() == user('gina').id }.max { it.since() }

        when:
        def answer = end(one, [session: newest.id()])

        then:
        answer.statusCode() == 200
        [one, other]*.get('/api/session')*.statusCode().sort() == [200, 401]
        end(person('hugo', Role.DEV), [session: sessions.list().find { it.person().toString() == user('gina').id }.id()]).statusCode() == 403
        end(admin, [session: 'nonsense']).statusCode() == 404
    }

    private static end(browser, Map input) {
        browser.send('POST', '/api/actions/signalbox.sessions.end', JsonOutput.toJson([input: input]))
    }
}
