package dev.signalbox.platform.access.login

import dev.signalbox.api.access.Role
import dev.signalbox.platform.Platform
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.config.Settings
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.Duration

class TwoNodesSpec extends AccessSpecification {

    @Shared @AutoCleanup Platform other = Platform.start(Settings.of(['http.port': '0']), database, clock)

    def "who was disabled on one node is out on the other after seconds"() {
        given:
        person('anna', Role.DEV)
        def elsewhere = new TestBrowser(other.port()).login('anna', OWN)
        assert elsewhere.get('/api/session').statusCode() == 200

        when:
        change('anna', [enabled: false])
        clock.advance(Duration.ofSeconds(5))

        then:
        elsewhere.get('/api/session').statusCode() == 401
    }

    def "a token that was revoked on one node is refused on the other after seconds"() {
        given:
        def token = json(admin.send('POST', '/api/tokens', '{"title":"x","role":"DEV","readOnly":true,"expiresAt":"2026-06-01T00:00:00Z"}'))
        def elsewhere = new TestBrowser(other.port())
        assert elsewhere.get('/api/session', 'Authorization', "Bearer $token.secret").statusCode() == 200

        when:
        admin.send('DELETE', "/api/tokens/$token.token.id", '')
        clock.advance(Duration.ofSeconds(5))

        then:
        elsewhere.get('/api/session', 'Authorization', "Bearer $token.secret").statusCode() == 401
    }
}
