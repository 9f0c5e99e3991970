package dev.signalbox.platform.database

import dev.signalbox.api.error.SignalboxException
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.sql.DriverManager
import java.sql.SQLException

class EmbeddedDatabaseSpec extends Specification {

  @TempDir Path folder

  def "what was written is there after the next start, on the same port"() {
    given:
    def database = Database.start(TestFolder.fresh(folder))
    execute(database, "create table public.note as select 'kept' as text")
    def url = database.url()
    database.close()

    when:
    database = Database.start(TestFolder.used(folder))

    then:
    query(database, "select text from public.note") == "kept"
    database.url() == url

    cleanup:
    database.close()
  }

  def "it is durable: it waits for the disk, and is not reachable from elsewhere"() {
    given:
    def database = Database.start(TestFolder.used(folder))

    expect:
    query(database, "show fsync") == "on"
    query(database, "show synchronous_commit") == "on"
    query(database, "show full_page_writes") == "on"
    query(database, "show data_checksums") == "on"
    query(database, "show listen_addresses") == "127.0.0.1"
    query(database, "show server_version").startsWith("18.")

    cleanup:
    database.close()
  }

  def "nobody gets in without the password, which only the owner can read"() {
    given:
    def database = Database.start(TestFolder.used(folder))

    when:
    DriverManager.getConnection(database.url(), database.user(), "guessed")

    then:
    thrown(SQLException)
    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres/password"))) == "rw-------"
    query(database, "select rolsuper::text from pg_roles where rolname = current_user") == "false"

    cleanup:
    database.close()
  }

  def "two consoles on one data folder are refused, and the folder and the other process are named"() {
    given:
    def database = Database.start(TestFolder.used(folder))

    when:
    Database.start(TestFolder.used(folder))

    then:
    def problem = thrown(SignalboxException)
    problem.code() == DatabaseError.DATA_FOLDER_IN_USE
    problem.sentence().contains(folder.toString())
    problem.sentence().contains("process ${ProcessHandle.current().pid()}")

    and: "the first one is not disturbed"
    query(database, "select 1") == "1"

    cleanup:
    database.close()
  }

  static void execute(Database database, String sql) {
    database.connect().withCloseable { it.createStatement().execute(sql) }
  }

  static String query(Database database, String sql) {
    database.connect().withCloseable {
      def rows = it.createStatement().executeQuery(sql)
      rows.next()
      rows.getString(1)
    }
  }
}
