package dev.signalbox.platform.database

import dev.signalbox.api.error.SignalboxException
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path

/** What kill -9 does to the console and to its database, and what it must not do. */
class KilledConsoleSpec extends Specification {

  @TempDir Path folder
  def soon = new PollingConditions(timeout: 60, delay: 0.02)

  def "nothing that was confirmed is lost when #victims is killed"() {
    given:
    def console = new ConsoleProcess(folder)
    soon.eventually { assert console.confirmed().size() > 200 }

    when:
    victims.each { it == "the database" ? console.killDatabase() : console.kill() }
    console.kill()

    then: "the next start works by itself, and finds it all"
    def database = Database.start(TestFolder.used(folder))
    numbers(database).containsAll(console.confirmed())
    // what was written when the database was killed, and when the console was, nobody was told
    (numbers(database) - console.confirmed() - console.lost()).size() <= 1

    cleanup:
    console.close()
    database?.close()

    where:
    victims << [["the console"], ["the console", "the database"], ["the database", "the console"]]
  }

  def "the console starts a killed database again, goes on writing, and loses nothing"() {
    given:
    def console = new ConsoleProcess(folder)
    soon.eventually { assert console.confirmed().size() > 200 }
    def killed = console.databasePid()

    when:
    console.killDatabase()
    soon.eventually { assert !console.lost().empty }
    def before = console.confirmed().size()

    then:
    soon.eventually { assert console.confirmed().size() > before + 200 }
    console.databasePid() != killed

    when:
    console.kill()
    def database = Database.start(TestFolder.used(folder))

    then:
    numbers(database).containsAll(console.confirmed())

    cleanup:
    console.close()
    database?.close()
  }

  def "while the database is away its health says so, and then that it is back"() {
    given:
    def database = Database.start(TestFolder.used(folder))
    def needed = folder.resolve("postgres/data/PG_VERSION")
    def aside = folder.resolve("postgres/PG_VERSION")
    def pid = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))[0] as long

    when: "it can't be started again, so that there is time to look"
    Files.move(needed, aside)
    ProcessHandle.of(pid).get().destroyForcibly()

    then:
    soon.eventually { assert database.health().state() != DatabaseHealth.State.UP }

    when:
    Files.move(aside, needed)

    then:
    soon.eventually { assert database.health().state() == DatabaseHealth.State.UP }
    EmbeddedDatabaseSpec.query(database, "select 1") == "1"

    cleanup:
    database.close()
  }

  def "a second console is refused while the first lives, however that one ends"() {
    given:
    def console = new ConsoleProcess(folder)
    soon.eventually { assert console.confirmed().size() > 0 }

    when:
    Database.start(TestFolder.used(folder))

    then:
    def problem = thrown(SignalboxException)
    problem.code() == DatabaseError.DATA_FOLDER_IN_USE
    problem.sentence().contains("data folder $folder is in use by another Signalbox (process ${console.process.pid()})")

    when:
    console.kill()
    def database = Database.start(TestFolder.used(folder))

    then:
    EmbeddedDatabaseSpec.query(database, "select 1") == "1"

    cleanup:
    console.close()
    database?.close()
  }

  def "a stale postmaster.pid whose number belongs to somebody else by now is no obstacle"() {
    given:
    Database.start(TestFolder.used(folder)).close()
    def stranger = ProcessHandle.current().pid()
    folder.resolve("postgres/data/postmaster.pid").toFile().text =
      "$stranger\n$folder/postgres/data\n1700000000\n23456\n\n127.0.0.1\n  1234567         1\nready   \n"

    when:
    def database = Database.start(TestFolder.used(folder))

    then:
    EmbeddedDatabaseSpec.query(database, "select 1") == "1"

    cleanup:
    database?.close()
  }

  def "when somebody else has taken the port, another one is chosen"() {
    given:
    Database.start(TestFolder.used(folder)).close()
    def port = folder.resolve("postgres/port").toFile().text.strip() as int
    def other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))

    when:
    def database = Database.start(TestFolder.used(folder))

    then:
    !database.url().contains(":$port/")
    EmbeddedDatabaseSpec.query(database, "select 1") == "1"

    cleanup:
    other.close()
    database?.close()
  }

  private static Set<Long> numbers(Database database) {
    database.connect().withCloseable {
      def rows = it.createStatement().executeQuery("select value from public.number")
      def values = new HashSet<Long>()
      while (rows.next()) values << rows.getLong(1)
      values
    }
  }
}
