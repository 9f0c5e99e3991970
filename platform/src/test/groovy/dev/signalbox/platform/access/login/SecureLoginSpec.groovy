package dev.signalbox.platform.access.login

import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.RawRequest

/** A console that people reach by https through a proxy. */
class SecureLoginSpec extends AccessSpecification {

    Map<String, String> settings() {
        ['http.public-url'     : 'https://ops.example.com',
         'http.allowed-hosts'  : 'ops.internal',
         'http.trusted-proxies': '127.0.0.0/8']
    }

    def "the cookie goes over https alone, and only to this host"() {
        when:
        def answer = raw('POST /login HTTP/1.1', 'Host: ops.example.com', 'Origin: https://ops.example.com', *body("name=admin&password=${URLEncoder.encode(OWN, 'UTF-8')}"))

        then:
        answer.startsWith('HTTP/1.1 303')
        answer =~ /Set-Cookie: __Host-signalbox=.*; Path=\/; .*Secure.*SameSite=Lax/
        !answer.contains('Domain=')
        answer.contains('Strict-Transport-Security: max-age=31536000')
    }

    def "it answers to #host: #open"() {
        expect:
        raw('GET /login HTTP/1.1', "Host: $host").startsWith('HTTP/1.1 200') == open

        where:
        host                   || open
        'ops.example.com'      || true
        'OPS.example.com:443'  || true
        'ops.internal:7500'    || true
        'localhost:7500'       || true
        '127.0.0.1:7500'       || true
        '[::1]:7500'           || true
        'evil.example'         || false
        'evil.example:7500'    || false
        'localhost.evil.example' || false
        '127.0.0.1.evil.example' || false
    }

    def "who comes by another name learns which setting would help"() {
        when:
        def page = whole('GET /login HTTP/1.1', 'Host: evil.example', 'Connection: close')

        then:
        page.contains('The console does not answer to the name evil.example.')
        page.contains('signalbox.http.allowed-hosts')
    }

    def "the proxy's word counts for where guessing comes from, others' words don't"() {
        given:
        20.times { guess("name$it", "203.0.113.9") }

        expect:
        guess('nobody', '203.0.113.9').startsWith('HTTP/1.1 429')
        guess('nobody', '203.0.113.10').startsWith('HTTP/1.1 401')
        guess('nobody', '198.51.100.7, 203.0.113.9').startsWith('HTTP/1.1 429')
        guess('nobody', '203.0.113.9, 198.51.100.7').startsWith('HTTP/1.1 401')
        guess('nobody', '203.0.113.9, 127.0.0.2').startsWith('HTTP/1.1 429')
    }

    private String guess(String name, String forwarded) {
        raw('POST /login HTTP/1.1', 'Host: ops.example.com', 'Origin: https://ops.example.com', "X-Forwarded-For: $forwarded", *body("name=$name&password=guess"))
    }

    private static List<String> body(String form) {
        ['Content-Type: application/x-www-form-urlencoded', "Content-Length: ${form.length()}", '', form]*.toString()
    }

    private String raw(CharSequence... lines) {
        RawRequest.send(platform.port(), lines*.toString() as String[])
    }

    private String whole(CharSequence... lines) {
        new Socket('127.0.0.1', platform.port()).withCloseable {
            it.outputStream << lines.join('\r\n') + '\r\n\r\n'
            it.inputStream.text
        }
    }
}
