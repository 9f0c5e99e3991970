package dev.signalbox.platform.access.token

import dev.signalbox.api.access.Role
import dev.signalbox.api.access.TokenInfo
import dev.signalbox.api.access.Tokens
import dev.signalbox.api.access.User
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.RequestUser
import dev.signalbox.platform.access.TestBrowser
import groovy.json.JsonOutput

import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.time.Duration

class TokenSpec extends AccessSpecification {

    def "a script with a token asks and changes as its owner, without cookie, origin or CSRF token"() {
        given:
        def secret = token(person('anna', Role.LEAD))

        expect:
        json(ask(secret, '/api/session')).name == 'anna'
        json(ask(secret, '/api/session')).csrfToken == null
        ask(secret, '/api/doors/lead').body() == 'anna'
        send(secret, 'POST', '/api/doors/echo', '{}').statusCode() == 200
        ask(secret, '/metrics').statusCode() == 200
    }

    def "Admins see whose tokens there are, others their own"() {
        given:
        token(person('alva', Role.DEV))
        token(person('arno', Role.LEAD))

        expect:
        tokensFor('alva', Role.DEV)*.name().toSet() == ['alva'] as Set
        tokensFor('arno', Role.LEAD)*.name().toSet() == ['arno'] as Set
        tokensFor('arno', Role.ADMIN)*.name().containsAll(['alva', 'arno'])
        tokensFor('alva', Role.DEV).every { it.validAt(it.createdAt()) }
    }

    private List<TokenInfo> tokensFor(String name, Role role) {
        def context = platform.context()
        def user = new User(UUID.fromString(user(name).id), name, name, role)
        context.getBean(RequestUser).bind(user).withCloseable { context.getBean(Tokens).list() }
    }

    def "the secret is told once, and neither kept nor listed"() {
        given:
        def browser = person('bert', Role.DEV)
        def made = make(browser)

        expect:
        made.statusCode() == 201
        json(made).secret ==~ /sbx_[A-Za-z0-9_-]{43}/
        json(made).token.prefix == json(made).secret.take(10)

        when:
        def list = browser.get('/api/tokens').body()

        then:
        list.contains('night job')
        !list.contains(json(made).secret)
        !list.contains('"hash"')
        !stored().contains(json(made).secret)
        !stored().contains(json(made).secret.drop(10))
    }

    def "a token does no more than its own role and its owner's, whichever is less"() {
        given:
        def browser = person('cora', Role.LEAD)
        def weak = token(browser, role: 'DEV')
        def strong = token(browser, role: 'ADMIN')

        expect:
        ask(weak, '/api/doors/dev').statusCode() == 200
        ask(weak, '/api/doors/engineer').statusCode() == 403
        ask(strong, '/api/doors/lead').statusCode() == 200
        ask(strong, '/api/doors/admin').statusCode() == 403

        when:
        change('cora', [role: 'ENGINEER'])

        then:
        ask(strong, '/api/doors/lead').statusCode() == 403
        ask(strong, '/api/doors/engineer').statusCode() == 200
    }

    def "a token that may only read changes nothing"() {
        given:
        def secret = token(person('dirk', Role.DEV), readOnly: true)

        expect:
        ask(secret, '/api/doors/dev').statusCode() == 200
        json(send(secret, 'POST', '/api/doors/echo', '{}')).code == 'token-read-only'
        send(secret, 'DELETE', '/api/doors/echo', '').statusCode() == 403
    }

    def "a token ends when its time is over"() {
        given:
        def secret = token(person('edda', Role.DEV), expiresAt: clock.instant().plus(Duration.ofDays(3)).toString())
        assert ask(secret, '/api/session').statusCode() == 200

        when:
        clock.advance(Duration.ofDays(3))

        then:
        ask(secret, '/api/session').statusCode() == 401
    }

    def "a revoked token is refused at once"() {
        given:
        def browser = person('fred', Role.DEV)
        def made = json(make(browser))
        assert ask(made.secret, '/api/session').statusCode() == 200

        when:
        def revoked = browser.send('DELETE', "/api/tokens/$made.token.id", '')

        then:
        revoked.statusCode() == 204
        json(ask(made.secret, '/api/session')).code == 'token-not-valid'
        json(browser.get('/api/tokens')).first().revokedAt
    }

    def "nobody revokes the tokens of others but an Admin"() {
        given:
        def made = json(make(person('gina', Role.DEV)))
        def lead = person('hugo', Role.LEAD)

        expect:
        lead.send('DELETE', "/api/tokens/$made.token.id", '').statusCode() == 404
        ask(made.secret, '/api/session').statusCode() == 200
        admin.send('DELETE', "/api/tokens/$made.token.id", '').statusCode() == 204
        ask(made.secret, '/api/session').statusCode() == 401
    }

    def "the tokens of a disabled person are refused, and so are those of one who has to change the password"() {
        given:
        def secret = token(person('ida', Role.DEV))

        when:
        change('ida', [enabled: false])

        then:
        ask(secret, '/api/session').statusCode() == 401

        when:
        change('ida', [enabled: true])
        admin.send('POST', "/api/users/${user('ida').id}/password", '')

        then:
        json(ask(secret, '/api/doors/dev')).code == 'password-change-needed'
    }

    def "a token that is refused is not replaced by the cookie beside it: #header"() {
        expect:
        admin.exchange('GET', '/api/session', BodyPublishers.noBody(), 'Authorization', header).statusCode() == 401

        where:
        header << ['Bearer sbx_' + 'a' * 43, 'Bearer ', 'Bearer', 'Bearer x', 'Basic YWRtaW46YWRtaW4=', 'sbx_' + 'a' * 43]
    }

    def "with a token nobody makes tokens, changes passwords or opens pages: #path"() {
        given:
        def secret = token(admin, role: 'ADMIN')

        expect:
        json(send(secret, method, path, body)).code == 'token-not-here' || path == '/page/7'
        send(secret, method, path, body).statusCode() == 403

        where:
        method   | path                                  | body
        'POST'   | '/api/tokens'                         | '{"title":"x","role":"ADMIN","expiresAt":"2026-06-01T00:00:00Z"}'
        'GET'    | '/api/tokens'                         | ''
        'DELETE' | '/api/tokens/' + UUID.randomUUID()    | ''
        'POST'   | '/api/password'                       | '{"current":"x","next":"y"}'
        'POST'   | '/page/7'                             | ''
    }

    def "a token for #what is refused"() {
        when:
        def answer = make(person(name, Role.DEV), wish)

        then:
        answer.statusCode() == 400
        json(answer).error.contains(sentence)

        where:
        what            | name    | wish                                  || sentence
        'ever'          | 'jana1' | [expiresAt: '2036-01-01T00:00:00Z']   || 'after a year at the latest'
        'yesterday'     | 'jana2' | [expiresAt: '2020-01-01T00:00:00Z']   || 'ends in the future'
        'no time'       | 'jana3' | [expiresAt: null]                     || 'expiresAt'
        'nothing'       | 'jana4' | [title: ' ']                          || 'what the token is for'
        'a made-up role'| 'jana5' | [role: 'KING']                        || ''
    }

    def "its last use is noted to the minute"() {
        given:
        def browser = person('kira', Role.DEV)
        def secret = token(browser)
        def first = clock.instant()
        ask(secret, '/api/session')

        when:
        clock.advance(Duration.ofSeconds(50))
        ask(secret, '/api/session')

        then:
        lastUse(browser) == first

        when:
        clock.advance(Duration.ofSeconds(20))
        ask(secret, '/api/session')

        then:
        lastUse(browser) == clock.instant()
    }

    private static lastUse(TestBrowser browser) {
        java.time.Instant.parse(json(browser.get('/api/tokens')).first().lastUsedAt)
    }

    private HttpResponse<String> make(TestBrowser browser, Map wish = [:]) {
        browser.send('POST', '/api/tokens', JsonOutput.toJson([title: 'night job', role: 'ADMIN', readOnly: false,
            expiresAt: clock.instant().plus(Duration.ofDays(30)).toString()] + wish))
    }

    private String token(Map wish = [:], TestBrowser browser) {
        json(make(browser, wish)).secret
    }

    private HttpResponse<String> ask(String secret, String path) {
        stranger().get(path, 'Authorization', "Bearer $secret")
    }

    private HttpResponse<String> send(String secret, String method, String path, String body) {
        stranger().exchange(method, path, BodyPublishers.ofString(body), 'Authorization', "Bearer $secret", 'Content-Type', 'application/json')
    }

    private String stored() {
        database.connect().withCloseable { connection ->
            def rows = connection.createStatement().executeQuery('select t::text from signalbox.api_token t')
            def all = []
            while (rows.next()) all << rows.getString(1)
            all.join('\n')
        }
    }
}
