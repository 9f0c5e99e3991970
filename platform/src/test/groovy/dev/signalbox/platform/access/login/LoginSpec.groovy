package dev.signalbox.platform.access.login

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification

import java.time.Duration

class LoginSpec extends AccessSpecification {

    /** Wrong passwords of one feature are not to count in the next. */
    def cleanup() {
        clock.advance(Duration.ofMinutes(16))
    }

    def "somebody with name and password gets in, and to the page that they wanted"() {
        given:
        person('anna', Role.DEV)
        def browser = stranger()

        when:
        def answer = browser.form('/login', [name: ' Anna ', password: OWN, to: '/page/7?x=1'])

        then:
        answer.statusCode() == 303
        location(answer) == '/page/7?x=1'
        browser.get('/page/7').body() == 'page of anna'
    }

    def "whether the name or the password is wrong is not told"() {
        given:
        person('ben', Role.DEV)

        when:
        def wrong = stranger().form('/login', [name: 'ben', password: 'red signals at dawn'])
        def unknown = stranger().form('/login', [name: 'nik', password: 'red signals at dawn'])

        then:
        wrong.statusCode() == 401
        unknown.statusCode() == 401
        wrong.body().replace('ben', 'nik') == unknown.body()
        wrong.body().contains('The name or the password is not right.')
    }

    def "no link leads away from the console after the login"() {
        given:
        def page = stranger().get('/login?to=https%3A%2F%2Fevil.example')
        person('carl', Role.DEV)

        expect:
        !page.body().contains('evil.example')
        location(stranger().form('/login', [name: 'carl', password: OWN, to: '//evil.example'])) == '/'
    }

    def "what is typed can't become part of the page"() {
        when:
        def page = stranger().form('/login', [name: '"><script>alert(1)</script>', password: 'x'])

        then:
        !page.body().contains('<script')
        page.body().contains('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    }

    def "the cookie is out of reach for scripts and for other sites"() {
        given:
        person('dora', Role.DEV)

        when:
        def cookie = stranger().form('/login', [name: 'dora', password: OWN]).headers().firstValue('Set-Cookie').get()

        then:
        cookie.startsWith('signalbox-0=')
        cookie.contains('HttpOnly')
        cookie.contains('SameSite=Lax')
        cookie.contains('Path=/')
        !cookie.contains('Secure')
    }

    def "a session id that somebody else knows is worth nothing after the login"() {
        given:
        def browser = person('emil', Role.DEV)
        def before = cookie(browser)

        when:
        browser.form('/login', [name: 'emil', password: OWN])

        then:
        cookie(browser) != before
        stranger().get('/api/session', 'Cookie', "signalbox-0=$before").statusCode() == 401
    }

    def "a session id that was made up is not taken over"() {
        given:
        person('fred', Role.DEV)
        def made = 'node0abcdefabcdef0.node0'

        when:
        def answer = stranger().exchange('POST', '/login', form(name: 'fred', password: OWN),
            'Cookie', "signalbox-0=$made", 'Origin', stranger().origin(), 'Content-Type', 'application/x-www-form-urlencoded')

        then:
        answer.statusCode() == 303
        !answer.headers().firstValue('Set-Cookie').get().contains(made)
        stranger().get('/api/session', 'Cookie', "signalbox-0=$made").statusCode() == 401
    }

    def "guessing is slowed down, says for how long, and is forgiven"() {
        given:
        person('gina', Role.DEV)
        5.times { assert stranger().form('/login', [name: 'gina', password: 'guess']).statusCode() == 401 }

        when:
        def refused = stranger().form('/login', [name: 'gina', password: OWN])

        then:
        refused.statusCode() == 429
        refused.headers().firstValue('Retry-After').get() == '30'
        refused.body().contains('Please try again in 30 seconds.')

        when:
        clock.advance(Duration.ofSeconds(31))

        then:
        stranger().form('/login', [name: 'gina', password: OWN]).statusCode() == 303
    }

    def "the current password can't be guessed in a stolen session either"() {
        given:
        def browser = person('hanna', Role.DEV)
        5.times { assert browser.send('POST', '/api/password', '{"current":"guess","next":"quiet trains at night"}').statusCode() == 400 }

        when:
        def refused = browser.send('POST', '/api/password', """{"current":"$OWN","next":"quiet trains at night"}""")

        then:
        refused.statusCode() == 429
        json(refused).code == 'too-many-attempts'
    }

    def "after the logout the session is gone, and a link alone does not log out"() {
        given:
        def browser = person('ida', Role.DEV)
        def old = cookie(browser)

        when:
        browser.get('/logout')

        then:
        browser.get('/api/session').statusCode() == 200

        when:
        def out = browser.form('/logout', [:])

        then:
        location(out) == '/login?out'
        stranger().get('/api/session', 'Cookie', "signalbox-0=$old").statusCode() == 401
        browser.get('/login?out').body().contains('You are logged out.')
    }

    def "with a password that was made for them people can do nothing but change it"() {
        given:
        def password = json(create('jana', Role.LEAD)).password
        def browser = stranger().login('jana', password)

        expect:
        location(browser.get('/page/7')) == '/password?to=%2Fpage%2F7'
        json(browser.get('/api/users')).code == 'password-change-needed'
        browser.get('/api/users').statusCode() == 403
        browser.get('/password').body().contains('This password was made for you.')
        json(browser.get('/api/session')).passwordChangeNeeded

        when:
        def changed = browser.form('/password', [current: password, next: OWN, repeat: OWN, to: '/page/7'])

        then:
        location(changed) == '/page/7'
        browser.get('/page/7').body() == 'page of jana'
        !json(browser.get('/api/session')).passwordChangeNeeded
    }

    def "a new password is refused because #why"() {
        given:
        def password = json(create(name, Role.DEV)).password
        def browser = stranger().login(name, password)

        when:
        def page = browser.form('/password', [current: current ?: password, next: next ?: password, repeat: repeat ?: password])

        then:
        page.statusCode() == 400
        page.body().contains(sentence)

        where:
        name    | current | next     | repeat    || sentence
        'karl1' | 'guess' | OWN      | OWN       || 'The current password is not right.'
        'karl2' | null    | OWN      | OWN + '!' || 'The two new passwords are not the same'
        'karl3' | null    | 'short'  | 'short'   || 'has 5 characters; it needs at least 12'
        'karl4' | null    | null     | null      || 'The new password is the current one'
        why = sentence
    }

    def "who is logged in already is not asked again"() {
        expect:
        location(admin.get('/login?to=/page/7')) == '/page/7'
    }

    private static String cookie(browser) {
        browser.cookies().find { it.name == 'signalbox-0' }.value
    }

    private static form(Map fields) {
        java.net.http.HttpRequest.BodyPublishers.ofString(fields.collect { "$it.key=${URLEncoder.encode(it.value, 'UTF-8')}" }.join('&'))
    }
}
