package dev.signalbox.platform.administration

import dev.signalbox.api.access.Role

import java.net.http.HttpRequest.BodyPublishers
import java.time.Duration

class TokenActionsSpec extends AdministrationSpecification {

    Map wanted(String title) {
        [title: title, role: 'DEV', readOnly: false, expiresAt: (clock.instant() + Duration.ofDays(7)).toString()]
    }

    def "a token is recorded by its beginning, never with its secret"() {
        when:
        def made = json(keyed(admin, 'k1', 'POST', '/api/tokens', wanted('report')))
        admin.send('DELETE', "/api/tokens/$made.token.id", '').statusCode() == 204

        then:
        with(entry('signalbox.tokens.create', 'report')) {
            outcome == 'done'
            state_after.toString().contains(made.token.prefix)
            !it.toString().contains(made.secret)
        }
        with(entry('signalbox.tokens.revoke', 'report')) {
            outcome == 'done'
            state_before.toString().contains(made.token.prefix)
        }
    }

    def "no token is made or revoked when it can't be recorded"() {
        given:
        def token = json(keyed(admin, 'k2', 'POST', '/api/tokens', wanted('kept'))).token

        when:
        withoutAudit('signalbox.tokens.create') { keyed(admin, 'k3', 'POST', '/api/tokens', wanted('never')) }
        withoutAudit('signalbox.tokens.revoke') { admin.send('DELETE', "/api/tokens/$token.id", '') }

        then:
        !json(admin.get('/api/tokens')).any { it.title == 'never' }
        !json(admin.get('/api/tokens')).find { it.id == token.id }.revokedAt
    }

    def "the same key twice is one token, whose secret is told once"() {
        given:
        def same = wanted('once')

        when:
        def (first, second) = (1..2).collect { json(keyed(admin, 'k4', 'POST', '/api/tokens', same)) }

        then:
        first.token.id == second.token.id
        first.secret && !second.secret
        json(admin.get('/api/tokens')).count { it.title == 'once' } == 1
    }

    def "an Admin revokes tokens of others, a Lead does not, and that is recorded"() {
        given:
        def owner = person('olga', Role.DEV)
        def token = json(keyed(owner, 'k5', 'POST', '/api/tokens', wanted('olgas'))).token
        def lead = person('lena', Role.LEAD)

        expect:
        lead.send('DELETE', "/api/tokens/$token.id", '').statusCode() == 404
        entry('signalbox.tokens.revoke', 'olgas').with { [actor_name, outcome] } == ['lena', 'refused']
        admin.send('DELETE', "/api/tokens/$token.id", '').statusCode() == 204
    }

    def "a token makes no tokens, by no door: #path"() {
        given:
        def secret = json(keyed(admin, UUID.randomUUID().toString(), 'POST', '/api/tokens', wanted('leaked') + [role: 'ADMIN'])).secret

        when:
        def answer = stranger().exchange('POST', path, BodyPublishers.ofString('{}'),
            'Authorization', "Bearer $secret" as String, 'Content-Type', 'application/json')

        then:
        answer.statusCode() == 403
        json(answer).code == 'token-not-here'

        where:
        path << ['/api/tokens', '/api/actions/signalbox.tokens.create', '/api/actions/signalbox%2Etokens.revoke']
    }
}
