package dev.signalbox.platform.access.guard

import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.RawRequest

class SocketGuardSpec extends AccessSpecification {

    def "a WebSocket is opened #whether"() {
        expect:
        open(*headers(login)).startsWith("HTTP/1.1 $status")

        where:
        whether                                | login                            || status
        'for somebody on our own page'         | [cookie: true, origin: 'own']    || 101
        'for nobody'                           | [cookie: false, origin: 'own']   || 401
        'for no foreign page'                  | [cookie: true, origin: 'foreign'] || 403
        'for nobody who hides the page'        | [cookie: true, origin: null]     || 403
    }

    def "a script opens a WebSocket below /api alone"() {
        given:
        def secret = json(admin.send('POST', '/api/tokens', '{"title":"x","role":"DEV","readOnly":false,"expiresAt":"2026-06-01T00:00:00Z"}')).secret

        expect:
        open("Authorization: Bearer $secret").startsWith('HTTP/1.1 403')
    }

    private List<String> headers(Map login) {
        def headers = []
        if (login.cookie) {
            headers << 'Cookie: ' + admin.cookies().collect { "$it.name=$it.value" }.join('; ')
        }
        if (login.origin) {
            headers << (login.origin == 'own' ? "Origin: http://127.0.0.1:${platform.port()}" : 'Origin: https://evil.example')
        }
        headers*.toString()
    }

    private String open(CharSequence... headers) {
        RawRequest.send(platform.port(), *(['GET /socket HTTP/1.1', "Host: 127.0.0.1:${platform.port()}", 'Upgrade: websocket', 'Connection: Upgrade',
            'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='] + headers.toList())*.toString())
    }
}
