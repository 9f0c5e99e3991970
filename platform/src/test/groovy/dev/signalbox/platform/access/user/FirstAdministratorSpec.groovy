package dev.signalbox.platform.access.user

import dev.signalbox.api.access.Role
import dev.signalbox.platform.Platform
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.access.TestClock
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.TestDatabase
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class FirstAdministratorSpec extends Specification {

    @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup Platform platform = Platform.start(Settings.of(['http.port': '0']), database, new TestClock())
    FirstAdministrator administrator = platform.context().getBean(FirstAdministrator)

    def "nobody can log in before the first administrator is made"() {
        expect:
        ['', 'admin', 'password', 'signalbox'].every {
            new TestBrowser(platform.port()).form('/login', [name: 'admin', password: it]).statusCode() == 401
        }
    }

    def "the first administrator is made once, even by many at the same moment"() {
        given:
        def start = new CyclicBarrier(4)

        when:
        def made = Executors.newVirtualThreadPerTaskExecutor().withCloseable { executor ->
            (1..4).collect { executor.submit({ start.await(); administrator.createIfNobodyIsThere() } as Callable) }*.get()
        }

        then:
        made.count { it.present } == 1
        administrator.createIfNobodyIsThere().empty
    }

    def "the password lets the administrator in, has to be changed, and is stored nowhere"() {
        given:
        def made = administrator.createIfNobodyIsThere().get()

        expect:
        made.person().role() == Role.ADMIN
        session(new TestBrowser(platform.port()).login('admin', made.password())).passwordChangeNeeded
        stored().contains('$argon2id$v=19$m=19456,t=2,p=1$')
        !stored().contains(made.password())
        !made.toString().contains(made.password())
    }

    def "the notice says where, who and what, in one box"() {
        given:
        def made = administrator.createIfNobodyIsThere().get()
        def terminal = new ByteArrayOutputStream()

        when:
        PasswordNotice.print(new PrintStream(terminal), made, URI.create('http://127.0.0.1:7500'))
        def lines = terminal.toString().readLines().findAll()

        then:
        lines*.length().toSet().size() == 1
        lines.any { it.contains('http://127.0.0.1:7500') }
        lines.any { it.contains("password  ${made.password()}") }
        lines.any { it.contains('name      admin') }
    }

    def "whoever lost the password gets a way back in, whatever became of the administrator"() {
        given:
        def first = administrator.createIfNobodyIsThere().get()

        expect:
        ["role = 'DEV'", 'disabled_at = now()', "full_name = 'Somebody'", "name = 'somebody-else'"].every { damage ->
            change("update signalbox.person set $damage")
            def reset = administrator.reset('admin')
            session(new TestBrowser(platform.port()).loginFirst('admin', reset.password(), 'green signals at dawn')).role == 'ADMIN'
        }
        new TestBrowser(platform.port()).form('/login', [name: 'admin', password: first.password()]).statusCode() == 401
    }

    private static session(TestBrowser browser) {
        new JsonSlurper().parseText(browser.get('/api/session').body())
    }

    private void change(String sql) {
        database.connect().withCloseable { it.createStatement().execute(sql) }
    }

    private String stored() {
        database.connect().withCloseable {
            def rows = it.createStatement().executeQuery('select p::text || w::text from signalbox.person p join signalbox.password w on w.person = p.id')
            rows.next()
            rows.getString(1)
        }
    }
}
