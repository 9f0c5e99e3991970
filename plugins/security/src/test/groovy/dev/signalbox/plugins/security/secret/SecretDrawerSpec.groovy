package dev.signalbox.plugins.security.secret

import static dev.signalbox.api.secret.VersionState.CURRENT
import static dev.signalbox.api.secret.VersionState.PREVIOUS
import static dev.signalbox.api.secret.VersionState.PROPOSED
import static dev.signalbox.api.secret.VersionState.RETIRED

import dev.signalbox.api.secret.SecretInfo
import dev.signalbox.api.secret.SecretVersion
import dev.signalbox.api.secret.VersionState
import dev.signalbox.plugins.security.PageSpecification
import java.time.Instant

class SecretDrawerSpec extends PageSpecification {

    static final NOW = Instant.parse('2026-11-21T12:00:00Z')

    def "with #states one can #offered"() {
        when:
        new SecretDrawer(secret(states), new SecretActions(actions), { }).open()

        then:
        buttons() - ['Grant to a plugin', 'signalbox.secrets.describe', 'signalbox.secrets.delete'] == offered

        where:
        states                       || offered
        [CURRENT]                    || ['Propose a new value']
        [PROPOSED, CURRENT]          || ['Put into force', 'Drop']
        [CURRENT, PREVIOUS]          || ['Go back', 'End now', 'Propose a new value']
        [PROPOSED, CURRENT, PREVIOUS] || ['Put into force', 'Drop', 'Go back', 'End now']
        [CURRENT, RETIRED]           || ['Propose a new value']
    }

    def "what is done concerns the version that it stands beside"() {
        given:
        new SecretDrawer(secret([PROPOSED, CURRENT]), new SecretActions(actions), { }).open()

        when:
        press('Drop')

        then:
        actions.asked*.action() == ['signalbox.secrets.retire']
        actions.asked[0].input() == [name: 'patcher', version: 2]
    }

    def "a secret with #states, #age, is #word"() {
        expect:
        SecretState.of(secret(states, tooOld)).word() == word

        where:
        states              | tooOld || word
        [CURRENT]           | false  || 'In force'
        [CURRENT]           | true   || 'Too old'
        [CURRENT, PREVIOUS] | false  || 'Overlap'
        [CURRENT, PREVIOUS] | true   || 'Too old'
        [PROPOSED, CURRENT] | true   || 'Proposed'
        age = tooOld ? 'too old' : 'young enough'
    }

    private static SecretInfo secret(List<VersionState> states, boolean tooOld = false) {
        def versions = states.withIndex().collect { state, index ->
            new SecretVersion(states.size() - index, state, '', NOW, 'tom', NOW, NOW, state == RETIRED ? NOW : null, null)
        }
        new SecretInfo('patcher', 'The token', 'hello', [], 90, tooOld, NOW, 'tom', NOW, 'tom', versions, [])
    }
}
