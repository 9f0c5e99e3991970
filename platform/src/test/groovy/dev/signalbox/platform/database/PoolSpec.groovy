package dev.signalbox.platform.database

import com.zaxxer.hikari.HikariDataSource
import dev.signalbox.platform.Platform
import dev.signalbox.platform.config.Settings
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import javax.sql.DataSource
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.sql.SQLException
import java.time.Clock
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The pool as the console has it, on the database that comes along. */
class PoolSpec extends Specification {

  /** In form, but nobody's. */
  static final TOKEN = "sbx_" + "A" * 43

  @Shared @TempDir Path folder
  @Shared Settings settings = TestFolder.used(folder, ["http.port": "0", "database.pool-size": "7"])
  @Shared @AutoCleanup Database database = Database.start(settings)
  @Shared @AutoCleanup Platform platform = Platform.start(settings, database, Clock.systemUTC())
  @Shared HikariDataSource pool = DelegatingDataSource.unwrapDataSource(platform.context().getBean(DataSource)) as HikariDataSource

  def "it has the size that is set, and gives up waiting before people do"() {
    expect:
    pool.maximumPoolSize == 7
    pool.connectionTimeout == 5_000
    pool.poolName == "signalbox"
  }

  def "unqualified names are the platform's tables"() {
    expect:
    select("select current_schema()") == "signalbox"
  }

  def "many more threads than connections all get their turn"() {
    when:
    def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
      (1..200).collect { number -> threads.submit({ select("select $number") } as Callable) }*.get()
    }

    then:
    answers == (1..200)*.toString()
    pool.hikariPoolMXBean.totalConnections <= 7
  }

  def "after the database was killed, it works again by itself, and as soon as that is back no request fails"() {
    given: "all its connections have just been used"
    all { select("select 'used' from pg_sleep(0.02)") }
    def pid = folder.resolve("postgres/data/postmaster.pid").toFile().readLines()[0] as long

    when:
    ProcessHandle.of(pid).get().destroyForcibly()
    new PollingConditions(timeout: 60, delay: 0.01).eventually {
      assert (folder.resolve("postgres/data/postmaster.pid").toFile().readLines()[0] as long) != pid
      assert database.health().state() == DatabaseHealth.State.UP
    }

    then:
    all { select("select 'back'") }.every { it == "back" }
  }

  def "while the database is away a request is told so, a connection is waited for, and what is wrong with a login is said at once"() {
    given:
    def needed = folder.resolve("postgres/data/PG_VERSION")
    def aside = folder.resolve("postgres/PG_VERSION")
    def pid = folder.resolve("postgres/data/postmaster.pid").toFile().readLines()[0] as long
    Files.move(needed, aside)

    when:
    ProcessHandle.of(pid).get().destroyForcibly()
    new PollingConditions(timeout: 60, delay: 0.01).eventually { assert database.health().state() != DatabaseHealth.State.UP }
    def refusal = HttpClient.newHttpClient().send(
      HttpRequest.newBuilder(URI.create("http://127.0.0.1:${platform.port()}/api/session")).header("Authorization", "Bearer $TOKEN").build(),
      HttpResponse.BodyHandlers.ofString())

    then:
    refusal.statusCode() == 503
    refusal.body().contains('"database-away"')
    refusal.body().contains("The database can't be reached just now.")

    when:
    def waiting = CompletableFuture.supplyAsync({ database.login().connect(Duration.ofMinutes(2)) }, { Thread.startVirtualThread(it) } as Executor)
    Files.move(aside, needed)

    then:
    waiting.get().isValid(5)

    when:
    new Login(database.url(), database.user(), "guessed").connect(Duration.ofDays(1))

    then:
    thrown(SQLException)

    cleanup:
    waiting?.get()?.close()
  }

  private static List<String> all(Callable<String> request) {
    Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads -> (1..50).collect { threads.submit({ request.call() } as Callable) }*.get() }
  }

  private String select(String query) {
    pool.connection.withCloseable {
      def rows = it.createStatement().executeQuery(query)
      rows.next()
      rows.getString(1)
    }
  }
}
