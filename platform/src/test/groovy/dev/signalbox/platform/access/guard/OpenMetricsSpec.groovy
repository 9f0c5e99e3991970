package dev.signalbox.platform.access.guard

import dev.signalbox.platform.access.AccessSpecification

class OpenMetricsSpec extends AccessSpecification {

    Map<String, String> settings() {
        ['metrics.open': 'yes']
    }

    def "a setting opens the metrics and nothing else"() {
        expect:
        stranger().get('/metrics').statusCode() == 200
        stranger().get('/page/7').statusCode() == 303
    }
}
