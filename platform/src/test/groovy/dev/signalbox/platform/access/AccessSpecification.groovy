package dev.signalbox.platform.access

import dev.signalbox.api.access.Role
import dev.signalbox.platform.Platform
import dev.signalbox.platform.access.user.FirstAdministrator
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.TestDatabase
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.net.http.HttpResponse

/** A running console with an administrator, whose time stands still until a spec moves it. */
abstract class AccessSpecification extends Specification {

    static final OWN = 'green signals at dawn'

    @Shared TestClock clock = new TestClock()
    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup Platform platform = Platform.start(Settings.of([('http.port'): '0'] + settings()), database, clock)
    @Shared TestBrowser admin = firstAdmin()

    Map<String, String> settings() {
        [:]
    }

    /** Somebody who is not logged in. */
    TestBrowser stranger() {
        new TestBrowser(platform.port())
    }

    /** Somebody new, logged in with a password of their own. */
    TestBrowser person(String name, Role role) {
        def password = json(create(name, role)).password
        stranger().loginFirst(name, password, OWN).login(name, OWN)
    }

    HttpResponse<String> create(String name, Role role, TestBrowser by = admin) {
        by.send('POST', '/api/users', JsonOutput.toJson([name: name, fullName: "The $name" as String, role: role.name()]))
    }

    Map user(String name) {
        json(admin.get('/api/users')).find { it.name == name } as Map
    }

    HttpResponse<String> change(String name, Map change, TestBrowser by = admin) {
        def person = user(name)
        by.send('PATCH', "/api/users/$person.id", JsonOutput.toJson([version: person.version] + change))
    }

    static json(HttpResponse<String> answer) {
        new JsonSlurper().parseText(answer.body())
    }

    static String location(HttpResponse<String> answer) {
        answer.headers().firstValue('Location').orElse(null)
    }

    def setup() {
        if (admin.get('/api/session').statusCode() != 200) {
            admin.login('admin', OWN)
        }
    }

    private TestBrowser firstAdmin() {
        def password = platform.context().getBean(FirstAdministrator).createIfNobodyIsThere().get().password()
        stranger().loginFirst('admin', password, OWN).login('admin', OWN)
    }
}
