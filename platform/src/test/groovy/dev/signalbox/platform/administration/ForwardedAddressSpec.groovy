package dev.signalbox.platform.administration

import java.net.http.HttpRequest.BodyPublishers

/** Behind a proxy that the configuration names. */
class ForwardedAddressSpec extends AdministrationSpecification {

    @Override
    Map<String, String> settings() {
        ['http.trusted-proxies': '127.0.0.0/8']
    }

    def "an action is recorded with where it came from, not with the proxy's address"() {
        when:
        def answer = admin.exchange('POST', '/api/actions/signalbox.teams.add',
            BodyPublishers.ofString('{"input":{"team":"far","title":"Far away"}}'),
            'Content-Type', 'application/json', 'Origin', admin.origin(), 'X-CSRF-Token', admin.csrfToken(),
            'X-Forwarded-For', '198.51.100.7, 203.0.113.9')

        then:
        answer.statusCode() == 200
        with(entry('signalbox.teams.add', 'far')) { [via, address] == ['api', '203.0.113.9'] }
    }
}
