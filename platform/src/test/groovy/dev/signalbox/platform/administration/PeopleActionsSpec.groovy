package dev.signalbox.platform.administration

import dev.signalbox.api.access.Role
import groovy.json.JsonSlurper

class PeopleActionsSpec extends AdministrationSpecification {

    def "whoever lets somebody in is recorded with it, and the password is not"() {
        when:
        def made = json(create('anna', Role.ENGINEER))

        then:
        with(entry('signalbox.people.add', 'anna')) {
            outcome == 'done'
            actor_name == 'admin'
            via == 'api'
            address == '127.0.0.1'
            new JsonSlurper().parseText(state_after.toString()) ==
                [name: 'anna', fullName: 'The anna', role: 'ENGINEER', enabled: true]
            !it.toString().contains(made.password)
        }
    }

    def "a change is recorded with how it was and how it is"() {
        given:
        create('bert', Role.DEV)

        when:
        change('bert', [role: 'LEAD', enabled: false])

        then:
        with(entry('signalbox.people.change', 'bert')) {
            outcome == 'done'
            def (before, after) = [state_before, state_after].collect { new JsonSlurper().parseText(it.toString()) }
            before.role == 'DEV' && before.enabled
            after.role == 'LEAD' && !after.enabled
        }
    }

    def "a new password is recorded, and not told there"() {
        given:
        create('carl', Role.DEV)

        when:
        def made = json(admin.send('POST', "/api/users/${user('carl').id}/password", ''))

        then:
        made.password
        with(entry('signalbox.people.reset-password', 'carl')) {
            outcome == 'done'
            !it.toString().contains(made.password)
        }
    }

    def "#role may administer people: #may, and what is refused is recorded"() {
        given:
        def by = person("by-$role".toLowerCase(), role)
        create("of-$role".toLowerCase(), Role.DEV)
        def target = user("of-$role".toLowerCase())

        when:
        def answers = [
            create("new-$role".toLowerCase(), Role.DEV, by),
            change(target.name, [fullName: 'Other'], by),
            by.send('POST', "/api/users/$target.id/password", ''),
        ]

        then:
        answers*.statusCode() == (may ? [201, 200, 200] : [403, 403, 403])
        ['add', 'change', 'reset-password'].every { verb ->
            sql.firstRow('''select count(*) n from signalbox.audit_entry where action = ? and actor_name = ? and outcome = ?''',
                ['signalbox.people.' + verb, "by-$role".toLowerCase() as String, may ? 'done' : 'refused']).n == 1
        }

        where:
        role          || may
        Role.ADMIN    || true
        Role.LEAD     || true
        Role.ENGINEER || false
        Role.DEV      || false
    }

    def "the rules about people hold for the action too, and its refusal is recorded"() {
        given:
        def lead = person('dora', Role.LEAD)
        person('egon', Role.ADMIN)

        when:
        def answer = lead.send('POST', '/api/actions/signalbox.people.change',
            """{"input":{"id":"${user('egon').id}","version":0,"enabled":false}}""")

        then:
        answer.statusCode() == 403
        json(answer).code == 'person-out-of-reach'
        !user('egon').disabledAt
        entry('signalbox.people.change', 'egon').outcome == 'refused'
    }

    def "nobody is let in, changed or given a password when it can't be recorded: #action"() {
        given:
        create("left-$action".toString(), Role.DEV)
        def before = [count('person'), count('password')]
        def id = user("left-$action".toString()).id
        def old = hashOf(id)

        when:
        def answer = null
        withoutAudit("signalbox.people.$action") { answer = call(this, id) }

        then:
        answer.statusCode() == 500
        [count('person'), count('password')] == before
        user("left-$action".toString()).role == 'DEV'
        hashOf(id) == old

        where:
        action           | call
        'add'            | { spec, person -> spec.create('nobody', Role.DEV) }
        'change'         | { spec, person -> spec.change('left-change', [role: 'LEAD']) }
        'reset-password' | { spec, person -> spec.admin.send('POST', "/api/users/$person/password", '') }
    }

    def "the same key twice lets in one person, whose password is told once"() {
        given:
        def wanted = [name: 'frida', fullName: 'Frida', role: 'DEV']

        when:
        def (first, second) = (1..2).collect { keyed(admin, 'key-frida', 'POST', '/api/users', wanted) }

        then:
        first.statusCode() == 201
        second.statusCode() == 201
        json(first).person.id == json(second).person.id
        json(first).password
        !json(second).password
        json(keyed(admin, 'key-frida', 'POST', '/api/users', wanted + [name: 'other'])).code == 'key-reused'
    }

    def "a change that was thought of for something older says how it is now"() {
        given:
        create('gina', Role.DEV)
        change('gina', [role: 'LEAD'])

        when:
        def answer = admin.send('PATCH', "/api/users/${user('gina').id}", '{"version":0,"fullName":"G."}')

        then:
        answer.statusCode() == 409
        json(answer).error.contains('now Lead')
    }

    def "the first administrator is recorded as the console's doing"() {
        expect:
        with(entries('signalbox.people.add', 'admin').last()) {
            actor == null
            actor_name == 'signalbox'
            via == 'start'
        }
    }

    private String hashOf(String id) {
        sql.firstRow("select hash from signalbox.password where person = '$id'" as String).hash
    }
}
