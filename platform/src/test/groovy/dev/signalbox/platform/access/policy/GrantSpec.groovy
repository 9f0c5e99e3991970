package dev.signalbox.platform.access.policy

import dev.signalbox.api.access.Environment
import dev.signalbox.api.access.Grant
import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import groovy.json.JsonOutput
import groovy.sql.Sql
import spock.lang.Shared

import java.net.http.HttpResponse

class GrantSpec extends AccessSpecification {

    @Shared TestBrowser lea = person('lea', Role.LEAD)
    @Shared TestBrowser eng = person('eng', Role.ENGINEER)
    @Shared TestBrowser dev = person('dev', Role.DEV)
    @Shared Sql sql = new Sql(database.connect())

    def cleanupSpec() { sql.close() }

    def "an administrator's decision counts at once, and so does taking it back"() {
        expect: 'two people have to agree only where an Admin says so'
        put(lea, 'signalbox.policy.two-person', [environment: 'TEST', on: true], 'TEST').statusCode() == 403

        when:
        def set = grant([permission: 'signalbox.policy.two-person', role: 'LEAD', level: 'YES'])

        then:
        set.statusCode() == 200
        put(lea, 'signalbox.policy.two-person', [environment: 'TEST', on: false], 'test').statusCode() == 409

        when:
        def reset = put(admin, 'signalbox.grants.reset', [permission: 'signalbox.policy.two-person', role: 'LEAD'])

        then:
        reset.statusCode() == 200
        put(lea, 'signalbox.policy.two-person', [environment: 'TEST', on: true], 'test').statusCode() == 403

        and: 'the audit has what it was before'
        sql.rows("select outcome, state_before::text b, state_after::text a from signalbox.audit_entry where target = 'signalbox.policy.two-person' and action like 'signalbox.grants.%' order by number").collect { [it.outcome, it.b, it.a] } ==
                [['done', '{"level": "default"}', '{"level": "YES"}'], ['done', '{"level": "YES"}', '{"level": "default"}']]
    }

    def "a grant is refused when #why"() {
        when:
        def answer = grant(input)

        then:
        answer.statusCode() == status
        json(answer).error.contains(sentence)

        where:
        why                            | input                                                                                    || status | sentence
        'the permission is unknown'    | [permission: 'no.such', role: 'LEAD', level: 'YES']                                      || 400    | 'there is no permission no.such now'
        'it names nobody'              | [permission: 'signalbox.runs.see-all', level: 'YES']                                     || 400    | 'name the one or the other'
        'it names a role and a team'   | [permission: 'signalbox.runs.see-all', role: 'LEAD', team: 'x', level: 'YES']            || 400    | 'name the one or the other'
        'the team is unknown'          | [permission: 'signalbox.runs.see-all', team: 'nobody', level: 'YES']                     || 404    | 'there is no team nobody'
        'it would lock the Admins out' | [permission: 'signalbox.grants.change', role: 'ADMIN', level: 'NO']                      || 409    | 'no decision can lock them out'
        'it would let others grant'    | [permission: 'signalbox.grants.change', role: 'LEAD', level: 'YES']                      || 409    | 'it is the Admins'
    }

    def "only Admins change grants"() {
        expect:
        grant([permission: 'signalbox.runs.see-all', role: 'DEV', level: 'YES'], person).statusCode() == 403

        where:
        person << [lea, eng, dev]
    }

    def "the more a decision names, the more it weighs"() {
        given:
        def policy = platform.context().getBean(AccessPolicy)
        def permission = RUNS()
        grant([permission: permission.id(), role: 'ENGINEER', level: 'YES'])
        grant([permission: permission.id(), role: 'ENGINEER', environment: 'PROD', level: 'NO'])
        grant([permission: permission.id(), role: 'ENGINEER', environment: 'PROD', target: 'portal', level: 'BY_APPROVAL'])

        expect:
        policy.grant(permission, Subject.of(Role.ENGINEER), where, target) == level

        where:
        where                         | target   || level
        Optional.empty()              | ''       || Grant.YES
        Optional.of(Environment.TEST) | 'portal' || Grant.YES
        Optional.of(Environment.PROD) | 'engine' || Grant.NO
        Optional.of(Environment.PROD) | 'portal' || Grant.BY_APPROVAL
    }

    def "a team adds to what its people's roles are granted, as long as they are in it"() {
        given:
        put(lea, 'signalbox.teams.add', [team: 'payments', title: 'Payments'])
        grant([permission: 'signalbox.teams.manage', team: 'payments', level: 'YES'])
        def id = user('dev').id

        expect:
        put(dev, 'signalbox.teams.change', [team: 'payments', title: 'Ours']).statusCode() == 403

        when:
        def joined = put(lea, 'signalbox.teams.add-member', [team: 'payments', person: id])

        then:
        joined.statusCode() == 200
        json(dev.get('/api/teams')) == [[name: 'payments', title: 'Payments', members: [[id: id, name: 'dev', fullName: 'The dev']]]]
        put(dev, 'signalbox.teams.change', [team: 'payments', title: 'Ours']).statusCode() == 200
        put(eng, 'signalbox.teams.change', [team: 'payments', title: 'Mine']).statusCode() == 403

        when:
        put(lea, 'signalbox.teams.remove-member', [team: 'payments', person: id])

        then:
        put(dev, 'signalbox.teams.change', [team: 'payments', title: 'Ours again']).statusCode() == 403

        when: 'the team goes, and comes again'
        put(lea, 'signalbox.teams.add-member', [team: 'payments', person: id])
        put(lea, 'signalbox.teams.remove', [team: 'payments'])
        put(lea, 'signalbox.teams.add', [team: 'payments', title: 'Payments'])
        put(lea, 'signalbox.teams.add-member', [team: 'payments', person: id])

        then: 'what it was granted has gone with it'
        put(dev, 'signalbox.teams.change', [team: 'payments', title: 'Ours']).statusCode() == 403
    }

    def "nobody gives by a team what they have not themselves"() {
        given:
        put(lea, 'signalbox.teams.add', [team: 'vault', title: 'Vault'])
        grant([permission: 'signalbox.secrets.rotate', team: 'vault', level: 'YES'])

        when:
        def refused = put(lea, 'signalbox.teams.add-member', [team: 'vault', person: user('lea').id])

        then:
        refused.statusCode() == 403
        json(refused).error.contains('The team vault is granted signalbox.secrets.rotate, which you have not yourself')
        put(admin, 'signalbox.teams.add-member', [team: 'vault', person: user('dev').id]).statusCode() == 200
    }

    def "a change of a team is refused when #why"() {
        when:
        def answer = put(lea, "signalbox.teams.$verb", input)

        then:
        answer.statusCode() == status
        json(answer).error.contains(sentence)

        where:
        why                          | verb         | input                                                   || status | sentence
        'its name is not plain'      | 'add'        | [team: 'My Team', title: 'x']                           || 400    | 'small letters'
        'there is none of that name' | 'remove'     | [team: 'none']                                          || 404    | 'there is no team none'
        'the person is unknown'      | 'add-member' | [team: 'vault', person: UUID.randomUUID().toString()]   || 403    | 'vault'
    }

    def "two people are needed for the two-person rule to begin, and two for it to end"() {
        given: 'lea is no lead for a moment'
        change('lea', [role: 'DEV'])

        when:
        def alone = put(admin, 'signalbox.policy.two-person', [environment: 'PROD', on: true], 'prod')

        then:
        alone.statusCode() == 409
        json(alone).error.contains('make a second person Lead or Admin first')

        when:
        change('lea', [role: 'LEAD'])
        lea.login('lea', OWN)
        def on = put(admin, 'signalbox.policy.two-person', [environment: 'PROD', on: true], 'prod')
        def off = put(admin, 'signalbox.policy.two-person', [environment: 'PROD', on: false], 'prod')

        then:
        on.statusCode() == 200
        off.statusCode() == 202
        json(lea.get('/api/approvals?forMe=true'))*.id == [json(off).approval]

        when:
        def agreed = put(lea, 'signalbox.approvals.agree', [request: json(off).approval])

        then:
        agreed.statusCode() == 200
        json(agreed).summary.contains('In prod people act alone')
        json(lea.get("/api/approvals/${json(off).approval}")).request.state == 'DONE'
        json(lea.get('/api/approvals?state=done'))*.id == [json(off).approval]
        lea.get('/api/approvals?state=soon').statusCode() == 400
    }

    private RUNS() {
        platform.context().getBean(KnownPermissions).require('signalbox.runs.see-all')
    }

    private HttpResponse<String> grant(Map input, TestBrowser by = admin) {
        put(by, 'signalbox.grants.set', input, input.permission as String)
    }

    private HttpResponse<String> put(TestBrowser by, String action, Map input, String words = '') {
        by.send('POST', "/api/actions/$action", JsonOutput.toJson([input: input, reason: 'because the spec says so', confirm: words]))
    }
}
