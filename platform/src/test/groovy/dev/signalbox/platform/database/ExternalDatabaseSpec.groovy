package dev.signalbox.platform.database

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.embedded.QuickServer
import dev.signalbox.platform.database.migration.SchemaMigrator
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture

class ExternalDatabaseSpec extends Specification {

  @Shared @AutoCleanup TestDatabase server = TestDatabase.empty()
  @TempDir Path folder
  def soon = new PollingConditions(timeout: 60)

  def "a database of one's own is used as it is, and left running"() {
    when:
    def database = Database.start(settings())
    new SchemaMigrator(database).migratePlatform()
    database.close()

    then:
    !Files.exists(folder.resolve("postgres"))
    EmbeddedDatabaseSpec.query(server, "select current_database()") == server.name()
  }

  def "what is wrong is said in words that name the setting: #problem"() {
    when:
    Database.start(settings(changes))

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == DatabaseError.DATABASE_UNREACHABLE
    refusal.sentence().contains(words)
    !refusal.sentence().contains("hush")

    when: "the folder is free again"
    Database.start(settings()).close()

    then:
    noExceptionThrown()

    where:
    problem          | changes                                                            || words
    "host"           | ["database.url": "jdbc:postgresql://no-such-host.invalid/x"]       || "There is no host of that name. Check database.url."
    "port"           | ["database.url": "jdbc:postgresql://127.0.0.1:1/x"]                || "Nothing answers there. Check host and port in database.url"
    "password"       | ["database.password": "hush"]                                      || "User or password is wrong. Check database.user and database.password."
    "no password"    | ["database.password": null]                                        || "It asks for a password. Set database.password or database.password-file."
    "user"           | ["database.user": "nobody-there"]                                  || "User or password is wrong."
    "database"       | ["database.url": { it.replaceFirst("spec_", "no_such_") }]         || "It has no database of that name. Create it, or check database.url."
  }

  def "a user who may not create schemas is refused, with the statement that would help"() {
    given:
    def connection = server.connect()
    connection.createStatement().execute("revoke create on database ${server.name()} from ${server.user()}")

    when:
    Database.start(settings())

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == DatabaseError.DATABASE_UNSUITABLE
    refusal.sentence().contains("grant create on database \"${server.name()}\" to \"${server.user()}\";")

    cleanup:
    connection.createStatement().execute("grant create on database ${server.name()} to ${server.user()}")
    connection.close()
  }

  def "a database that is starting together with the console is waited for"() {
    given:
    def home = Files.createDirectories(folder.resolve("server"))
    def server = QuickServer.start(TestFolder.used(home).dataFolder(), TestFolder.PROGRAMS)
    def login = server.login()
    server.close()

    when:
    def console = CompletableFuture.supplyAsync {
      Database.start(settings("database.url": login.url().replaceAll(/\?.*/, ""),
        "database.password": login.password(), "database.connect-deadline": "60s"))
    }
    server = QuickServer.start(home, TestFolder.PROGRAMS)

    then:
    EmbeddedDatabaseSpec.query(console.get(), "select 1") == "1"

    cleanup:
    console?.get()?.close()
    server?.close()
  }

  def "its health says when it does not answer, and when it does again"() {
    given:
    def home = Files.createDirectories(folder.resolve("server"))
    def server = QuickServer.start(TestFolder.used(home).dataFolder(), TestFolder.PROGRAMS)
    def database = Database.start(settings("database.url": server.login().url().replaceAll(/\?.*/, ""),
      "database.password": server.login().password()))

    expect:
    database.health().state() == DatabaseHealth.State.UP

    when:
    server.close()

    then:
    soon.eventually { assert database.health().state() == DatabaseHealth.State.DOWN }

    when:
    server = QuickServer.start(home, TestFolder.PROGRAMS)

    then:
    soon.eventually { assert database.health().state() == DatabaseHealth.State.UP }

    cleanup:
    database?.close()
    server?.close()
  }

  private Settings settings(Map<String, Object> changes = [:]) {
    def own = server.url().replaceAll(/\?.*/, "")
    def all = ["data.folder": folder.toString(), "database.url": own, "database.user": server.user(),
               "database.password": server.password(), "database.connect-deadline": "0s"] +
      changes.collectEntries { name, value -> [name, value instanceof Closure ? value(own) : value] }
    Settings.of(all.findAll { it.value != null } as Map<String, String>)
  }
}
