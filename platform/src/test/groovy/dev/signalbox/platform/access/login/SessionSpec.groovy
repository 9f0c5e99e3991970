package dev.signalbox.platform.access.login

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import spock.util.concurrent.PollingConditions

import java.time.Duration

class SessionSpec extends AccessSpecification {

    SessionRegistry sessions = platform.context().getBean(SessionRegistry)
    def soon = new PollingConditions(timeout: 30)

    def "disabling somebody ends their sessions at once, also those in which only a page stands open"() {
        given:
        def browsers = [person('anna', Role.DEV), stranger().login('anna', OWN)]

        when:
        change('anna', [enabled: false])

        then:
        browsers.every { it.get('/api/session').statusCode() == 401 }

        and:
        soon.eventually { assert sessionsOf('anna').empty }
    }

    def "people see their own sessions and which one they are in, those who may end them everybody's"() {
        given:
        def browser = person('alma', Role.DEV)
        stranger().login('alma', OWN)
        def lead = person('alois', Role.LEAD)

        when:
        def own = json(browser.get('/api/sessions'))

        then:
        own*.name.toSet() == ['alma'] as Set
        own.count { it.current } == 1
        own.size() >= 2

        and:
        json(lead.get('/api/sessions'))*.name.containsAll(['alma', 'alois', 'admin'])
        stranger().get('/api/sessions').statusCode() == 401
    }

    def "a disabled person's open pages end without a request of theirs"() {
        given:
        person('bert', Role.DEV)
        assert sessionsOf('bert').size() >= 1

        when:
        change('bert', [enabled: false])

        then:
        soon.eventually { assert sessionsOf('bert').empty }
    }

    def "who is enabled again has to log in again"() {
        given:
        def browser = person('cora', Role.DEV)

        when:
        change('cora', [enabled: false])
        change('cora', [enabled: true])

        then:
        browser.get('/api/session').statusCode() == 401
        stranger().login('cora', OWN).get('/api/session').statusCode() == 200
    }

    def "a disabled person does not get in, and learns nothing more than others"() {
        given:
        person('dirk', Role.DEV)

        when:
        change('dirk', [enabled: false])
        def answer = stranger().form('/login', [name: 'dirk', password: OWN])

        then:
        answer.statusCode() == 401
        answer.body().contains('The name or the password is not right.')
    }

    def "another role counts from the next request on"() {
        given:
        def browser = person('edda', Role.LEAD)
        assert browser.get('/api/doors/lead').statusCode() == 200

        when:
        change('edda', [role: 'DEV'])

        then:
        browser.get('/api/doors/lead').statusCode() == 403
        browser.get('/api/session').statusCode() == 200
    }

    def "a new password ends all sessions but the one in which it was changed"() {
        given:
        def here = person('finn', Role.DEV)
        def elsewhere = stranger().login('finn', OWN)

        when:
        here.form('/password', [current: OWN, next: 'quiet trains at night', repeat: 'quiet trains at night'])

        then:
        here.get('/api/session').statusCode() == 200
        elsewhere.get('/api/session').statusCode() == 401

        and: "the event about it changes nothing"
        soon.eventually { assert sessionsOf('finn').size() == 1 }
        here.get('/api/session').statusCode() == 200
    }

    def "a password that was reset ends all sessions"() {
        given:
        def browser = person('gerd', Role.DEV)

        when:
        admin.send('POST', "/api/users/${user('gerd').id}/password", '')

        then:
        browser.get('/api/session').statusCode() == 401
        stranger().form('/login', [name: 'gerd', password: OWN]).statusCode() == 401
    }

    def "a session ends when nobody has done anything for eight hours"() {
        given:
        def browser = person('hugo', Role.DEV)

        when:
        clock.advance(Duration.ofHours(7).plusMinutes(59))

        then:
        browser.get('/page/7').statusCode() == 200

        when:
        clock.advance(Duration.ofHours(4))

        then: "the page counted"
        browser.get('/page/7').statusCode() == 200
    }

    def "a page that stands open does not keep a session alive"() {
        given:
        def browser = person('inga', Role.DEV)

        when:
        3.times {
            clock.advance(Duration.ofHours(3))
            browser.form('/?v-r=heartbeat&v-uiId=0', [:])
        }

        then:
        browser.get('/api/session').statusCode() == 401
    }

    def "a session ends after twelve hours in any case"() {
        given:
        def browser = person('jens', Role.DEV)

        when:
        11.times {
            clock.advance(Duration.ofHours(1))
            assert browser.get('/page/7').statusCode() == 200
        }
        clock.advance(Duration.ofHours(1))

        then:
        location(browser.get('/page/7')) == '/login?to=%2Fpage%2F7'
    }

    def "sessions whose time is over are ended also when nobody asks"() {
        given:
        person('kira', Role.DEV)

        when:
        clock.advance(Duration.ofHours(13))
        sessions.endWhatIsOver()

        then:
        sessions.list().empty
    }

    def "a session can be looked at and ended, and does not show what the cookie holds"() {
        given:
        def browser = person('lars', Role.DEV)
        def session = sessionsOf('lars').last()

        expect:
        session.address() == '127.0.0.1'
        session.browser().startsWith('Java')
        !browser.cookies().any { it.value.contains(session.id()) }

        when:
        sessionsOf('lars').each { sessions.end(it.id()) }

        then:
        browser.get('/api/session').statusCode() == 401
        admin.get('/api/session').statusCode() == 200
    }

    private List<SessionInfo> sessionsOf(String name) {
        def id = UUID.fromString(user(name).id)
        sessions.list().findAll { it.person() == id }.sort { it.since() }
    }
}
