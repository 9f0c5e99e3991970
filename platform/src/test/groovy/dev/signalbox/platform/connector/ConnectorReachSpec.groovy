package dev.signalbox.platform.connector

import static dev.signalbox.api.connector.ConnectorError.*

import dev.signalbox.api.connector.Paging

/** Where a call may go, and what goes along. */
class ConnectorReachSpec extends ConnectorSpecification {

    @Override
    Map<String, Map> connectors() {
        [patcher: [:],
         root   : [url: product.url()],
         sealed : ['token-secret': 'patcher-token'],
         plain  : ['token-secret': 'patcher-token', 'token-header': 'X-Token'],
         hook   : ['path-secret': 'hook-path'],
         crooked: ['path-secret': 'crooked-path'],
         keyless: ['token-secret': 'nobody-made-it'],
         picky  : [plugins: 'releases,incidents']]
    }

    def setupSpec() {
        secret('patcher-token', 'hunter2')
        secret('hook-path', 'services/T1/B2/hunter2')
        secret('crooked-path', '../admin')
    }

    def "a variable is one segment, whatever is in it: #value"() {
        given:
        product.answers('/api/builds/' + sent + '/log', 200, '{}')

        when:
        connector('patcher').get('/builds/{id}/log', value).send()

        then:
        product.received('/api/builds/' + sent + '/log').size() == 1

        where:
        value           || sent
        '4.2.1'         || '4.2.1'
        'a b'           || 'a%20b'
        'feature/x'     || 'feature%2Fx'
        'x?admin=1#top' || 'x%3Fadmin%3D1%23top'
        '%2e%2e'        || '%252e%252e'
        'Zoë'           || 'Zo%C3%AB'
        '...'           || '...'
        '//evil.com'    || '%2F%2Fevil.com'
        '@evil.com'     || '%40evil.com'
    }

    def "a path that could lead elsewhere is refused before anything is sent: #path with #variables"() {
        when:
        def failure = failure { connector('patcher').get(path, *variables).send() }

        then:
        failure.error() == CONNECTOR_CALL_WRONG
        failure.undone

        where:
        path                      | variables
        'http://evil.com/'        | []
        '//evil.com/'             | []
        '/../admin'               | []
        '/builds/../../admin'     | []
        '/builds/./x'             | []
        '/builds//x'              | []
        '/builds/%2e%2e/x'        | []
        '/builds?x=1'             | []
        '/builds#x'               | []
        '/builds\\..\\x'          | []
        '/builds\r\nHost: evil'   | []
        'builds'                  | []
        '/{id}'                   | ['..']
        '/{id}'                   | ['.']
        '/{id}'                   | ['../admin']
        '/{id}'                   | ['a/../../admin']
        '/{id}'                   | ['a\\..\\b']
        '/{id}'                   | ['a\nb']
        '/{id}'                   | ['']
        '/{id}'                   | []
        '/{id}'                   | ['a', 'b']
        '/x{id}'                  | ['a']
    }

    def "parameters and headers can't change where a call goes"() {
        given:
        product.answers('/api/builds', 200, '{}')

        when:
        connector('patcher').get('/builds').query('q', 'a&b=c#d é').query('none', null).query('n', 7).header('X-Mode', 'fast').send()

        then:
        with(product.received('/api/builds')[0]) {
            query() == 'q=a%26b%3Dc%23d%20%C3%A9&n=7'
            header('X-Mode') == 'fast'
        }

        expect:
        failure { connector('patcher').get('/builds').header(name, value) }.error() == CONNECTOR_CALL_WRONG

        where:
        name             | value
        'Host'           | 'evil.com'
        'Authorization'  | 'Bearer mine'
        'Content-Length' | '0'
        'X Mode'         | 'x'
        'X-Mode'         | 'a\r\nHost: evil.com'
    }

    def "a redirect is followed below the address, and nowhere else: #location"() {
        given:
        product.answers('/api/new', 200, '{"id":"b7","size":3}')
        product.on('/api/old') {
            it.responseHeaders.set('Location', location.replace('BASE', product.url()))
            it.sendResponseHeaders(302, -1)
        }

        expect:
        (location in ['/api/new', 'new', 'BASE/api/new']) == (errorOf { connector('patcher').get('/old').as(TestBuild) } == null)
        product.received('/admin').empty
        errorOf { connector('patcher').post('/old').send() } == CONNECTOR_REDIRECTED

        where:
        location << ['/api/new', 'new', 'BASE/api/new', '/admin', '/apiary', '../admin', '/api/../admin', '//127.0.0.2/api/new',
                     'http://localhost:1/api/new', 'https://127.0.0.1/api/new', 'file:///etc/passwd', 'ht tp:', '']
    }

    def "a redirect in a circle ends"() {
        given:
        product.on('/api/round') {
            it.responseHeaders.set('Location', '/api/round')
            it.sendResponseHeaders(302, -1)
        }

        expect:
        errorOf { connector('patcher').get('/round').send() } == CONNECTOR_REDIRECTED
        product.received('/api/round').size() == 4
    }

    def "the token goes along as the header #header"() {
        given:
        product.answers('/api/builds', 200, '{}')

        when:
        connector(name).get('/builds').send()

        then:
        product.received('/api/builds')[0].header(header) == value

        where:
        name     | header          | value
        'sealed' | 'Authorization' | 'Bearer hunter2'
        'plain'  | 'X-Token'       | 'hunter2'
    }

    def "a product that tells the token tells it to nobody else"() {
        given:
        product.answers('/api/builds', 400, '{"error":"hunter2 is no good","code":"hunter2"}')

        when:
        def failure = failure { connector('sealed').get('/builds').send() }

        then:
        failure.sentence().endsWith('It says: ••• is no good')
        failure.productCode() == '•••'
        !recorded('sealed').toString().contains('hunter2')
        !ConnectorInfo.of(context.getBean(Products).listed().sealed, context.getBean(Products).called('sealed')).toString().contains('hunter2')
    }

    def "a secret path follows the address and is on no record"() {
        given:
        product.answers('/api/services/T1/B2/hunter2', 200, 'ok')
        product.answers('/api/services/T1/B2/hunter2/x', 404, '{"error":"no /services/T1/B2/hunter2/x"}')

        when:
        connector('hook').post('').json([text: 'hi']).send()
        def failure = failure { connector('hook').post('/x').send() }

        then:
        product.received('/api/services/T1/B2/hunter2')[0].body() == '{"text":"hi"}'
        !failure.sentence().contains('hunter2')
        !recorded('hook').toString().contains('hunter2')
    }

    def "a call without its secret, or with one that can't be sent, is not made: #name"() {
        when:
        def failure = failure { connector(name).get('/builds').send() }

        then:
        failure.error() == CONNECTOR_UNAUTHORIZED
        failure.undone
        failure.sentence().contains(words)
        product.received('/api/builds').empty

        where:
        name      | words
        'keyless' | 'nobody-made-it'
        'crooked' | 'plain segments'
    }

    def "what is not configured, or not for this plugin, is a clear error"() {
        expect:
        with(failure { connector('slack', 'notes').get('/x').send() }) {
            error() == CONNECTOR_UNKNOWN
            sentence() == 'There is no connector slack; set connector.slack.url to where it is.'
        }
        with(failure { connector('picky', 'notes').get('/x').send() }) {
            error() == CONNECTOR_NOT_GRANTED
            sentence().contains('connector.picky.plugins')
        }
        failure { connector('picky', 'incidents').get('/x').send() }.error() == CONNECTOR_NOT_FOUND
        !connector('slack').available
        !connector('picky', 'notes').available
        connector('picky', 'releases').available
    }

    def "bodies and answers are JSON both ways, and the address may be the root"() {
        given:
        product.answers('/builds', 201, '[{"id":"a","size":1},{"id":"b","size":2}]')

        expect:
        connector('root').post('/builds').json(new TestBuild('x', 9)).asList(TestBuild)*.size() == [1, 2]
        with(product.received('/builds')[0]) {
            body() == '{"id":"x","size":9}'
            header('Content-Type') == 'application/json'
        }
        connector('root').post('/builds').body('text/plain', 'x'.bytes).send().with { [status(), header('content-type').get()] } == [201, 'application/json']
    }

    def "pages by offset are walked as far as somebody reads"() {
        given:
        product.on('/api/builds') {
            def query = it.requestURI.query.split('&').collectEntries { it.split('=').toList() }
            def items = (query.offset.toInteger()..<Math.min(25, query.offset.toInteger() + query.limit.toInteger())).collect { """{"id":"b$it","size":$it}""" }
            MisbehavingProduct.send(it, 200, """{"data":{"builds":[${items.join(',')}]}}""")
        }
        def paging = Paging.offset('data.builds', 'offset', 'limit', 10)

        expect:
        connector('patcher').get('/builds').query('channel', 'live').pages(paging, TestBuild).toList()*.size() == (0..<25).toList()
        product.received('/api/builds')*.query() == [0, 10, 20].collect { "channel=live&offset=$it&limit=10".toString() }

        when:
        product.received('/api/builds')
        def first = connector('patcher').get('/builds').pages(paging, TestBuild).limit(3).toList()

        then:
        first*.id() == ['b0', 'b1', 'b2']
        product.received('/api/builds').size() == 4

        when:
        connector('patcher').get('/builds').pages(paging.atMost(15), TestBuild).toList()

        then:
        errorOf { connector('patcher').get('/builds').pages(paging.atMost(15), TestBuild).toList() } == CONNECTOR_TOO_LARGE
        thrown(dev.signalbox.api.connector.ConnectorException)
    }

    def "pages by cursor end where the product says nothing more"() {
        given:
        def next = ['': '"c1"', 'cursor=c1': '2', 'cursor=2': end]
        product.on('/api/builds') {
            MisbehavingProduct.send(it, 200, """{"items":[{"id":"x","size":1}],"next":${next[it.requestURI.query ?: '']}}""")
        }

        expect:
        connector('patcher').get('/builds').pages(Paging.cursor('items', 'next', 'cursor'), TestBuild).count() == 3

        where:
        end << ['null', '""', 'false']
    }

    def "a list that is none is malformed: #body"() {
        given:
        product.answers('/api/builds', 200, body)

        expect:
        errorOf { connector('patcher').get('/builds').pages(Paging.cursor('items', 'next', 'cursor'), TestBuild).count() } == CONNECTOR_MALFORMED

        where:
        body << ['[]', '{"items":{}}', '{"items":[{"size":"x"}]}', '{"items":[],"next":{}}', '{"items":[],"next":"same"}']
    }

    private static errorOf(Closure call) {
        try {
            call()
            null
        } catch (dev.signalbox.api.connector.ConnectorException failure) {
            failure.error()
        }
    }
}
