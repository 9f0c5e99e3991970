package dev.signalbox.platform.config

import spock.lang.Specification

class AddressRangeSpec extends Specification {

    def "#address is in #range: #inside"() {
        expect:
        AddressRange.parse(range).contains(InetAddress.ofLiteral(address)) == inside

        where:
        range            | address           || inside
        '10.0.0.1'       | '10.0.0.1'        || true
        '10.0.0.1'       | '10.0.0.2'        || false
        '10.1.0.0/16'    | '10.1.255.9'      || true
        '10.1.0.0/16'    | '10.2.0.0'        || false
        '10.0.0.128/25'  | '10.0.0.200'      || true
        '10.0.0.128/25'  | '10.0.0.100'      || false
        '0.0.0.0/0'      | '203.0.113.9'     || true
        '0.0.0.0/0'      | '2001:db8::1'     || false
        '2001:db8::/32'  | '2001:db8:7::1'   || true
        '2001:db8::/32'  | '2001:db9::1'     || false
        '::1'            | '::1'             || true
    }

    def "#text is no range"() {
        when:
        AddressRange.parse(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['', 'proxy', '10.0.0.1/33', '10.0.0.1/-1', '10.0.0.1/x', '2001:db8::/129', 'example.com']
    }

    def "the settings say what would be right"() {
        when:
        Settings.of([(name): value])

        then:
        def wrong = thrown(WrongSettings)
        wrong.message.contains(right)

        where:
        name                   | value                         | right
        'http.trusted-proxies' | '10.0.0.1,proxy'              | 'addresses or ranges like 10.0.0.1, 10.1.0.0/16'
        'http.allowed-hosts'   | 'ops.example.com,http://x'    | 'host names with commas between them'
        'http.public-url'      | 'https://ops.example.com/box' | 'without a path'
        'metrics.open'         | 'perhaps'                     | 'yes or no'
    }
}
