package dev.signalbox.plugins.security.session

import dev.signalbox.api.access.Role
import dev.signalbox.api.access.TokenInfo
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class SessionsSpec extends Specification {

    static final NOW = Instant.parse('2026-11-21T12:00:00Z')

    def "a browser is called #name"() {
        expect:
        BrowserName.of(userAgent) == name

        where:
        userAgent                                                                                                                           || name
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'                             || 'Chrome on Linux'
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'     || 'Edge on Windows'
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15'             || 'Safari on macOS'
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'                                                  || 'Firefox on Windows'
        'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'                      || 'Chrome on Android'
        'curl/8.5.0'                                                                                                                        || 'curl'
        ''                                                                                                                                  || 'Unknown'
    }

    def "a token that ends in #days days, revoked: #revoked, is #word"() {
        given:
        def token = new TokenInfo(UUID.randomUUID(), UUID.randomUUID(), 'tom', 'Tom', 'ci', 'sbx_1', Role.DEV, false,
                NOW, NOW + Duration.ofDays(days), null, revoked ? NOW : null)

        expect:
        TokenState.of(token, NOW).word() == word

        where:
        days | revoked || word
        30   | false   || 'Valid'
        6    | false   || 'Ends soon'
        0    | false   || 'Expired'
        30   | true    || 'Revoked'
    }
}
