package dev.signalbox.platform.connector

import dev.signalbox.api.access.Role
import dev.signalbox.api.connector.ConnectorException
import dev.signalbox.api.connector.Connectors
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.connector.record.CallLog

class ConnectorsOverHttpSpec extends AccessSpecification {

    /** Made by the settings, which are asked for before any field of this class is set. */
    static MisbehavingProduct product

    def cleanupSpec() { product.close() }

    @Override
    Map<String, String> settings() {
        product = new MisbehavingProduct()
        ['connector.patcher.url': product.url(), 'connector.patcher.tries': '1', 'connector.portal.url': 'http://127.0.0.1:1/']
    }

    def "leads see how products are and what was asked of them"() {
        given:
        product.answers('/builds', 200, '{}')
        product.answers('/broken', 500, '{}')
        def patcher = platform.context().getBean(Connectors).of('patcher')
        patcher.get('/builds').send()

        when:
        patcher.get('/broken').send()

        then:
        thrown(ConnectorException)

        when:
        platform.context().getBean(CallLog).write()
        def lead = person('lu', Role.LEAD)
        def (first, second) = json(lead.get('/api/connectors'))

        then:
        [first.name, first.state, first.calls, first.failures, first.code] == ['patcher', 'closed', 2, 1, 'connector-unavailable']
        first.lastSuccess && first.lastFailure
        [second.name, second.state, second.calls] == ['portal', 'unknown', 0]
        json(lead.get('/api/connectors/patcher/calls'))*.outcome == ['connector-unavailable', 'done']
        json(lead.get('/api/connectors/patcher/calls?limit=1'))*.path == ['/broken']
        lead.get('/api/connectors/nothing/calls').statusCode() == 503
    }

    def "others do not"() {
        expect:
        person('en', Role.ENGINEER).get('/api/connectors').statusCode() == 403
        stranger().get('/api/connectors').statusCode() == 401
    }
}
