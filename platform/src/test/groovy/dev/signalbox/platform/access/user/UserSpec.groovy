package dev.signalbox.platform.access.user

import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.access.UserChanged
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.EventBus
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.RequestUser
import groovy.json.JsonOutput
import spock.util.concurrent.PollingConditions

import java.util.concurrent.Callable
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class UserSpec extends AccessSpecification {

    UserService users = platform.context().getBean(UserService)

    def "a new person gets a password once and appears in the list"() {
        when:
        def answer = create('anna', Role.ENGINEER)

        then:
        answer.statusCode() == 201
        json(answer).password.length() == 24
        user('anna').subMap('name', 'fullName', 'role') == [name: 'anna', fullName: 'The anna', role: 'ENGINEER']
        !user('anna').disabledAt
        !user('anna').lastLoginAt
        !admin.get('/api/users').body().toLowerCase().contains('hash')
        !admin.get('/api/users').body().contains('argon2')
    }

    def "the login is noted"() {
        given:
        person('bert', Role.DEV)

        expect:
        java.time.Instant.parse(user('bert').lastLoginAt) == clock.instant()
        user('bert').version == 0
    }

    def "a name is refused: #name"() {
        when:
        def answer = create(name, Role.DEV)

        then:
        answer.statusCode() == status
        json(answer).code == code

        where:
        name       || status | code
        'admin'    || 409    | 'name-taken'
        'ADMIN '   || 409    | 'name-taken'
        'x'        || 400    | 'name-not-plain'
        'a b'      || 400    | 'name-not-plain'
        '<b>'      || 400    | 'name-not-plain'
        '-anna'    || 400    | 'name-not-plain'
        'x' * 61   || 400    | 'name-not-plain'
        'müller'   || 400    | 'name-not-plain'
    }

    def "a body that is #what is refused with a sentence"() {
        when:
        def answer = admin.send('POST', '/api/users', body)

        then:
        answer.statusCode() == 400
        json(answer).error
        json(answer).id

        where:
        what              | body
        'not JSON'        | 'name=anna'
        'empty'           | '{}'
        'of another kind' | '[1]'
        'half'            | '{"name":"anna"'
        'a made-up role'  | '{"name":"paul","fullName":"Paul","role":"KING"}'
        'without name'    | '{"fullName":"Paul","role":"DEV"}'
        'blank'           | '{"name":"paul","fullName":" ","role":"DEV"}'
        'on two lines'    | '{"name":"paul","fullName":"Pa\\nul","role":"DEV"}'
    }

    def "#actor may make #role: #may"() {
        given:
        def by = person("${actor}-makes-$role".toLowerCase(), actor)

        expect:
        create("$role-by-$actor".toLowerCase(), role, by).statusCode() == (may ? 201 : 403)

        where:
        actor         | role          || may
        Role.ADMIN    | Role.ADMIN    || true
        Role.LEAD     | Role.ADMIN    || false
        Role.LEAD     | Role.LEAD     || true
        Role.LEAD     | Role.DEV      || true
        Role.ENGINEER | Role.DEV      || false
        Role.DEV      | Role.DEV      || false
    }

    def "a Lead can't change, disable or reset an Admin, nor make one"() {
        given:
        def lead = person('lena', Role.LEAD)
        person('otto', Role.ADMIN)
        person('emma', Role.DEV)

        expect:
        json(change('otto', [enabled: false], lead)).code == 'person-out-of-reach'
        json(change('otto', [role: 'LEAD'], lead)).code == 'person-out-of-reach'
        json(lead.send('POST', "/api/users/${user('otto').id}/password", '')).code == 'person-out-of-reach'
        json(change('emma', [role: 'ADMIN'], lead)).code == 'role-out-of-reach'
        json(change('lena', [role: 'ADMIN'], lead)).code == 'role-out-of-reach'
    }

    def "an Engineer sees nobody and changes nobody"() {
        given:
        def engineer = person('egon', Role.ENGINEER)

        expect:
        engineer.get('/api/users').statusCode() == 403
        change('egon', [role: 'LEAD'], engineer).statusCode() == 403
        json(engineer.get('/api/users')).error == 'This needs the permission signalbox.people.see (See who may come in), which the role Engineer has not.'
        json(change('egon', [role: 'LEAD'], engineer)).error ==
            'Change a person needs the permission signalbox.people.administer, which the role Engineer has not.'
    }

    def "names and role are changed together"() {
        given:
        create('fritz', Role.DEV)

        when:
        def answer = change('fritz', [name: 'Frieda', fullName: 'Frieda F.', role: 'ENGINEER'])

        then:
        answer.statusCode() == 200
        json(answer).subMap('name', 'fullName', 'role', 'version') == [name: 'frieda', fullName: 'Frieda F.', role: 'ENGINEER', version: 1]
        user('frieda').version == 1
        !user('fritz')
    }

    def "a name that is taken can't be taken by a change either"() {
        given:
        create('gerda', Role.DEV)

        expect:
        json(change('gerda', [name: 'admin'])).code == 'name-taken'
    }

    def "nobody overwrites what they have not seen"() {
        given:
        create('hans', Role.DEV)
        def seen = user('hans')
        change('hans', [fullName: 'Hans H.'])

        when:
        def late = admin.send('PATCH', "/api/users/$seen.id", JsonOutput.toJson([version: seen.version, fullName: 'Johann']))

        then:
        late.statusCode() == 409
        json(late).code == 'changed-meanwhile'
        user('hans').fullName == 'Hans H.'
    }

    def "of two changes at the same moment one wins and the other hears of it"() {
        given:
        create('ines', Role.DEV)
        def seen = user('ines')

        when:
        def answers = together(
            { change('ines', [version: seen.version, fullName: 'One']) },
            { change('ines', [version: seen.version, fullName: 'Two']) })

        then:
        answers*.statusCode().sort() == [200, 409]
    }

    def "who is not there can't be changed"() {
        expect:
        admin.send('PATCH', "/api/users/$id", '{"version":0}').statusCode() == status

        where:
        id                  || status
        UUID.randomUUID()   || 404
        'somebody'          || 400
    }

    def "the last Admin who can log in can't be disabled or demoted"() {
        given:
        person('jutta', Role.ADMIN)
        admins().findAll { it.name != 'jutta' && it.name != 'admin' }.each { change(it.name, [enabled: false]) }
        change('jutta', [enabled: false])

        expect:
        json(change('admin', [enabled: false])).code == 'last-admin'
        json(change('admin', [role: 'LEAD'])).code == 'last-admin'
        json(change('admin', [fullName: 'The Admin'])).fullName == 'The Admin'
    }

    def "two Admins who demote each other at the same moment don't both succeed"() {
        given:
        def other = person('klara', Role.ADMIN)
        admins().findAll { it.name != 'klara' && it.name != 'admin' }.each { change(it.name, [enabled: false]) }
        def (one, two) = [user('admin'), user('klara')]

        when:
        def answers = together(
            { other.send('PATCH', "/api/users/$one.id", JsonOutput.toJson([version: one.version, role: 'DEV'])) },
            { admin.send('PATCH', "/api/users/$two.id", JsonOutput.toJson([version: two.version, role: 'DEV'])) })

        then:
        answers*.statusCode().sort() == [200, 409] || answers*.statusCode().sort() == [200, 403]
        database.connect().withCloseable {
            def row = it.createStatement().executeQuery("select count(*) from signalbox.person where role = 'ADMIN' and disabled_at is null")
            row.next()
            row.getInt(1)
        } == 1

        cleanup:
        platform.context().getBean(FirstAdministrator).reset('admin').with { admin.loginFirst('admin', password(), OWN).login('admin', OWN) }
    }

    def "nobody resets their own password"() {
        expect:
        json(admin.send('POST', "/api/users/${user('admin').id}/password", '')).code == 'own-password'
    }

    def "who was given a new password comes in with it and changes it"() {
        given:
        person('lutz', Role.DEV)

        when:
        def password = json(admin.send('POST', "/api/users/${user('lutz').id}/password", '')).password

        then:
        json(stranger().login('lutz', password).get('/api/session')).passwordChangeNeeded
    }

    def "of two who reset a password at the same moment one is given a password, and that one works"() {
        given:
        person('nele', Role.DEV)
        def id = user('nele').id
        def other = person('otmar', Role.ADMIN)
        def row = database.connect()
        row.autoCommit = false
        row.createStatement().execute("select 1 from signalbox.person where id = '$id' for update")

        when: 'both have looked, and wait for the row'
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { executor ->
            def both = [admin, other].collect { by -> executor.submit({ by.send('POST', "/api/users/$id/password", '') } as Callable) }
            new PollingConditions(timeout: 30).eventually { assert waiting() == 2 }
            row.commit()
            both*.get()
        }

        then:
        answers*.statusCode().sort() == [200, 409]
        json(answers.find { it.statusCode() == 409 }).code == 'changed-meanwhile'
        json(stranger().login('nele', json(answers.find { it.statusCode() == 200 }).password).get('/api/session')).passwordChangeNeeded

        cleanup:
        row.close()
    }

    def "who is made an Admin meanwhile keeps the password that a Lead would have reset"() {
        given:
        person('pia', Role.DEV)
        def id = user('pia').id
        def lead = person('quirin', Role.LEAD)
        def row = database.connect()
        row.autoCommit = false
        row.createStatement().execute("update signalbox.person set role = 'ADMIN' where id = '$id'")

        when:
        def answer = Executors.newVirtualThreadPerTaskExecutor().withCloseable { executor ->
            def reset = executor.submit({ lead.send('POST', "/api/users/$id/password", '') } as Callable)
            new PollingConditions(timeout: 30).eventually { assert waiting() == 1 }
            row.commit()
            reset.get()
        }

        then:
        json(answer).code == 'person-out-of-reach'
        stranger().form('/login', [name: 'pia', password: OWN]).statusCode() == 303

        cleanup:
        row.close()
    }

    def "others hear of what changed about a person"() {
        given:
        def heard = new ConcurrentLinkedQueue<UUID>()
        def subscription = platform.context().getBean(EventBus).subscribe(UserChanged) { heard << it.id() }

        when:
        create('mona', Role.DEV)
        change('mona', [role: 'LEAD'])
        change('mona', [role: 'KING'])

        then:
        new PollingConditions(timeout: 30).eventually { assert heard.toList() == [UUID.fromString(user('mona').id)] * 2 }

        cleanup:
        subscription.close()
    }

    def "the service guards itself, whoever calls it"() {
        when:
        as(Role.ENGINEER, call)

        then:
        thrown(SignalboxException)

        where:
        call << [
            { it.list() },
            { it.find(UUID.randomUUID()) },
        ]
    }

    def "without anybody who asks the service is closed"() {
        when:
        users.list()

        then:
        thrown(SignalboxException)
    }

    private as(Role role, Closure call) {
        def binding = platform.context().getBean(RequestUser).bind(new User(UUID.randomUUID(), 'x', 'X', role))
        try {
            call(users)
        } finally {
            binding.close()
        }
    }

    /** How many wait for somebody else's row. */
    private int waiting() {
        database.connect().withCloseable {
            def row = it.createStatement().executeQuery("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
            row.next()
            row.getInt(1)
        }
    }

    private List admins() {
        json(admin.get('/api/users')).findAll { it.role == 'ADMIN' && !it.disabledAt }
    }

    private static together(Closure... calls) {
        def start = new CyclicBarrier(calls.length)
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { executor ->
            calls.collect { call -> executor.submit({ start.await(); call() } as Callable) }*.get()
        }
    }
}
