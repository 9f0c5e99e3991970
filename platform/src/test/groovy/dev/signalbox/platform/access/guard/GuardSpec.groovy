package dev.signalbox.platform.access.guard

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.RawRequest
import spock.lang.Shared

import java.net.http.HttpRequest.BodyPublishers

class GuardSpec extends AccessSpecification {

    @Shared engineer = person('egon', Role.ENGINEER)

    def "without login #path answers #status"() {
        expect:
        stranger().get(path).statusCode() == status

        where:
        path                        || status
        '/login'                    || 200
        '/login.css'                || 200
        '/signalbox/mark.svg'       || 200
        '/health'                   || 200
        '/metrics'                  || 401
        '/api'                      || 401
        '/api/session'              || 401
        '/api/users'                || 401
        '/api/doors/open-to-all'    || 401
        '/api/nowhere'              || 401
        '/api/plugins/x/y'          || 401
        '/VAADIN/build/index.js'    || 401
        '/signalbox/other.svg'      || 303
        '/password'                 || 303
        '/page/7'                   || 303
        '/'                         || 303
    }

    def "no way of writing #path gets past the guard"() {
        when:
        def answer = RawRequest.send(platform.port(), "GET $path HTTP/1.1", "Host: 127.0.0.1:${platform.port()}")

        then:
        answer =~ /^HTTP\/1.1 (400|401|303|404) /
        !answer.contains('page of')
        !(answer =~ /^HTTP\/1.1 303/) || answer.contains('Location: /login')

        where:
        path << ['/login/../page/7', '/login/..;/page/7', '/login;x=/page/7/../../page/7', '//page/7', '/%70age/7', '/page/7;login.css',
                 '/login%2f..%2fpage/7', '/login.css/../page/7', '/.//page/7', '/api/../page/7', '/health/../api/session',
                 '/health;/../api/session', '/login%00/../page/7', '\\page\\7', '/page/7%3f/login', '/API/session', '/login.css/page/7']
    }

    def "an endpoint without login is refused as JSON with a sentence and an id"() {
        when:
        def answer = stranger().get('/api/doors/open-to-all')

        then:
        json(answer) == [ok: false, code: 'login-needed', error: 'Please log in, or send an API token.', id: answer.headers().firstValue('X-Request-Id').get()]
        answer.headers().firstValue('WWW-Authenticate').get() == 'Bearer'
    }

    def "a page without login leads to the login and back"() {
        expect:
        location(stranger().get('/page/7?x=1&y=%2F')) == '/login?to=%2Fpage%2F7%3Fx%3D1%26y%3D%252F'
    }

    def "what a script of an open page asks is not led to the login: #what"() {
        expect:
        stranger().exchange(method, path, BodyPublishers.noBody(), 'Sec-Fetch-Site', 'same-origin', *headers).statusCode() == status

        where:
        what              | method | path                          | headers                      || status
        'a round trip'    | 'POST' | '/?v-r=uidl&v-uiId=0'         | []                           || 401
        'a first one'     | 'GET'  | '/?v-r=init&location=x'       | []                           || 401
        'a heartbeat'     | 'POST' | '/?v-r=heartbeat&v-uiId=0'    | []                           || 403
        'a push'          | 'POST' | '/?v-r=push&v-uiId=0'         | []                           || 401
        'any fetch'       | 'GET'  | '/page/7'                     | ['Sec-Fetch-Mode', 'cors']   || 401
        'a form'          | 'POST' | '/page/7'                     | []                           || 401
    }

    def "a role opens the doors of those below it: #role at #door"() {
        given:
        def name = "$role-$door".toLowerCase()
        def answer = person(name, role).get("/api/doors/$door")

        expect:
        answer.statusCode() == (open ? 200 : 403)
        open || json(answer).code == 'role-needed'
        open || json(answer).error == sentence

        where:
        role          | door          || open  | sentence
        Role.ADMIN    | 'admin'       || true  | ''
        Role.ADMIN    | 'dev'         || true  | ''
        Role.LEAD     | 'lead'        || true  | ''
        Role.LEAD     | 'admin'       || false | 'This needs the role Admin; you are Lead.'
        Role.ENGINEER | 'engineer'    || true  | ''
        Role.ENGINEER | 'lead'        || false | 'This needs the role Lead; you are Engineer.'
        Role.DEV      | 'dev'         || true  | ''
        Role.DEV      | 'open-to-all' || true  | ''
        Role.DEV      | 'engineer'    || false | 'This needs the role Engineer; you are Dev.'
        Role.DEV      | 'by-hand'     || false | 'This needs the role Lead; you are Dev.'
    }

    def "everybody behind the guard knows who asks: #path"() {
        expect:
        engineer.get(path).body() == answer

        where:
        path                     || answer
        '/api/doors/open-to-all' || 'egon'
        '/api/doors/elsewhere'   || 'egon'
        '/page/7'                || 'page of egon'
        '/later'                 || 'later for egon'
    }

    def "nobody is left behind on the thread of a request"() {
        given:
        engineer.get('/page/7')

        expect:
        platform.context().getBean(dev.signalbox.api.access.CurrentUser).find().empty
    }

    def "what is not there is not there, and not forbidden"() {
        expect:
        admin.get('/api/nowhere').statusCode() == 404
    }

    def "a change without the session's token is refused"() {
        when:
        def answer = engineer.exchange('POST', '/api/doors/echo', BodyPublishers.ofString('{}'),
            'Content-Type', 'application/json', 'Origin', engineer.origin(), *headers)

        then:
        answer.statusCode() == 403
        json(answer).code == 'csrf-token-stale'

        where:
        headers << [[], ['X-CSRF-Token', ''], ['X-CSRF-Token', 'of-an-earlier-session']]
    }

    def "a token of an earlier session is stale"() {
        given:
        def browser = person('frida', Role.DEV)
        def old = browser.csrfToken()
        browser.login('frida', OWN)

        expect:
        browser.exchange('POST', '/api/doors/echo', BodyPublishers.ofString('{}'),
            'Content-Type', 'application/json', 'Origin', browser.origin(), 'X-CSRF-Token', old).statusCode() == 403
        browser.send('POST', '/api/doors/echo', '{}').statusCode() == 200
    }

    def "a request that comes from #where is refused even with the right token"() {
        when:
        def answer = engineer.exchange('POST', path, BodyPublishers.ofString('{}'),
            'Content-Type', 'application/json', 'X-CSRF-Token', engineer.csrfToken(), *headers)

        then:
        answer.statusCode() == 403
        answer.body().contains('did not come from a page of this console')

        where:
        where                   | path              | headers
        'a foreign page'        | '/api/doors/echo' | ['Origin', 'https://evil.example']
        'a foreign page'        | '/page/7'         | ['Origin', 'https://evil.example']
        'a foreign page'        | '/?v-r=uidl'      | ['Origin', 'https://evil.example']
        'another port'          | '/api/doors/echo' | ['Origin', 'http://127.0.0.1:1']
        'a hidden place'        | '/api/doors/echo' | ['Origin', 'null']
        'a neighbouring site'   | '/api/doors/echo' | ['Sec-Fetch-Site', 'same-site']
        'another site'          | '/api/doors/echo' | ['Sec-Fetch-Site', 'cross-site']
        'nowhere'               | '/api/doors/echo' | []
        'nowhere'               | '/logout'         | []
    }

    def "nobody is logged in by a foreign page"() {
        expect:
        stranger().exchange('POST', '/login', BodyPublishers.ofString('name=admin&password=x'),
            'Content-Type', 'application/x-www-form-urlencoded', 'Origin', 'https://evil.example').statusCode() == 403
    }

    def "a page that stays closed says so to people"() {
        when:
        def answer = stranger().exchange('GET', '/page/7', BodyPublishers.noBody(), 'Authorization', 'Bearer sbx_' + 'a' * 43)

        then:
        answer.headers().firstValue('Content-Type').get().startsWith('text/html')
    }

    def "every answer tells browsers what to be careful about: #path"() {
        given:
        def headers = engineer.get(path).headers()

        expect:
        headers.firstValue('X-Content-Type-Options').get() == 'nosniff'
        headers.firstValue('Referrer-Policy').get() == 'same-origin'
        headers.firstValue('Cross-Origin-Opener-Policy').get() == 'same-origin'
        headers.firstValue('Permissions-Policy').get().contains('camera=()')
        headers.firstValue('Content-Security-Policy').get().contains("frame-ancestors 'none'")
        headers.firstValue('Cache-Control').get() == cache
        headers.firstValue('Strict-Transport-Security').empty

        where:
        path              || cache
        '/page/7'         || 'no-store'
        '/api/session'    || 'no-store'
        '/api/nowhere'    || 'no-store'
        '/password'       || 'no-store'
        '/login.css'      || 'no-cache'
        '/health'         || 'no-store'
    }

    def "the pages before the console allow no script at all"() {
        expect:
        stranger().get('/login').headers().firstValue('Content-Security-Policy').get() ==
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        !stranger().get('/login').body().contains('<script')
        !engineer.get('/password').body().contains('<script')
        !engineer.get('/password').body().contains('style=')
    }

    def "a body of more than a megabyte is refused before it is parsed: #how"() {
        given:
        def text = '{"x":"' + 'y' * size + '"}'
        def body = chunked ? BodyPublishers.ofInputStream { new ByteArrayInputStream(text.bytes) } : BodyPublishers.ofString(text)

        when:
        def answer = engineer.exchange('POST', '/api/doors/echo', body,
            'Content-Type', 'application/json', 'Origin', engineer.origin(), 'X-CSRF-Token', engineer.csrfToken())

        then:
        answer.statusCode() == status

        where:
        how               | chunked | size            || status
        'small'           | false   | 1000            || 200
        'small, chunked'  | true    | 1000            || 200
        'large'           | false   | 1_100_000       || 413
        'large, chunked'  | true    | 1_100_000       || 413
    }

    def "who is not logged in gets the answer before sending the body"() {
        expect:
        RawRequest.send(platform.port(), "POST $path HTTP/1.1", "Host: 127.0.0.1:${platform.port()}", 'Sec-Fetch-Site: same-origin',
            'Content-Type: application/octet-stream', 'Content-Length: 50000000').startsWith('HTTP/1.1 401')

        where:
        path << ['/api/plugins', '/page/7']
    }
}
