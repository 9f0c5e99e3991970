package dev.signalbox.platform.run.work

import static dev.signalbox.api.connector.ConnectorError.*

import dev.signalbox.api.connector.ConnectorException
import spock.lang.Specification

class VerdictSpec extends Specification {

    def "a call to a product that ended as #error says that nothing happened: #undone"() {
        given:
        def failure = new ConnectorException(error, 'patcher', 'No.', 0, '', undone, null)

        expect:
        (Verdict.of(new Ending.Threw(failure), Optional.empty()) instanceof Verdict.Refused) == undone

        where:
        error                  | undone
        CONNECTOR_UNAUTHORIZED | true
        CONNECTOR_CIRCUIT_OPEN | true
        CONNECTOR_UNREACHABLE  | true
        CONNECTOR_UNREACHABLE  | false
        CONNECTOR_CONFLICT     | false
    }
}
