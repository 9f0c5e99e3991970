package dev.signalbox.platform.database.migration

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.platform.database.DatabaseError
import dev.signalbox.platform.database.TestDatabase
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.lang.ref.WeakReference
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Executors
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

class SchemaMigratorSpec extends Specification {

  static final PATIENCE = Duration.ofMinutes(5)

  @Shared @AutoCleanup TestDatabase database = TestDatabase.empty()
  @TempDir Path folder
  SchemaMigrator migrator = new SchemaMigrator(database)

  def "a plugin's tables are made in a schema of its own, and go with it: #schema"() {
    when:
    migrate(schema, "db/changelog.sql": sql("create table note (id bigint primary key)"))

    then:
    migrator.tables(schema) == ["note"]

    when:
    migrator.drop(schema)

    then:
    migrator.tables(schema) == []
    !(schema in schemas())

    where:
    schema << ["notes", "my-notes", "order", "user"]
  }

  def "a migration that fails half-way leaves nothing behind"() {
    when:
    migrate("broken", "db/changelog.sql": sql("create table a (id int)", "create table b (id nonsense)"))

    then:
    def problem = thrown(SignalboxException)
    problem.code() == DatabaseError.MIGRATION_FAILED
    problem.sentence().startsWith("The migration of the schema broken by db/changelog.sql failed, and nothing of it was kept: ")
    problem.sentence().contains('type "nonsense" does not exist')
    !("broken" in schemas())
  }

  def "an upgrade that fails half-way leaves the tables and their rows as they were"() {
    given:
    migrate("upgraded", "db/changelog.sql": sql("create table a (id int)", "insert into a values (1)"))

    when:
    migrate("upgraded", "db/changelog.sql": sql("create table a (id int)", "insert into a values (1)",
      "alter table a add column more int", "delete from a", "create table b (id nonsense)"))

    then:
    thrown(SignalboxException)
    columns("upgraded") == ["a.id"]
    count("select * from upgraded.a") == 1
    count("select * from upgraded.databasechangelog") == 2
  }

  def "what was added since is applied: #case_"() {
    given:
    migrate("grown", before)

    when:
    migrate("grown", after)

    then:
    migrator.tables("grown") == ["a", "b"]

    cleanup:
    migrator.drop("grown")

    where:
    case_                  | before                                                                  | after
    "to the changelog"     | ["db/changelog.sql": sql("create table a (id int)")]                    | ["db/changelog.sql": sql("create table a (id int)", "create table b (id int)")]
    "to an included file"  | ["db/changelog.xml": includes("1.sql"), "db/1.sql": sql("create table a (id int)")] | ["db/changelog.xml": includes("1.sql"), "db/1.sql": sql("create table a (id int)", "create table b (id int)")]
    "as an included file"  | ["db/changelog.xml": includes("1.sql"), "db/1.sql": sql("create table a (id int)")] | ["db/changelog.xml": includes("1.sql", "2.sql"), "db/1.sql": sql("create table a (id int)"), "db/2.sql": sql("create table b (id int)")]
    "as a file of a folder"| ["db/changelog.xml": INCLUDE_ALL, "db/all/1.sql": sql("create table a (id int)")] | ["db/changelog.xml": INCLUDE_ALL, "db/all/1.sql": sql("create table a (id int)"), "db/all/2.sql": sql("create table b (id int)")]
  }

  def "what was dropped by hand is made again"() {
    given:
    def changes = ["db/changelog.sql": sql("create table a (id int)")]
    migrate("again", changes)
    migrator.drop("again")

    when:
    migrate("again", changes)

    then:
    migrator.tables("again") == ["a"]
  }

  def "with nothing to do, Liquibase is not asked; unless a change wants to run every time"() {
    given:
    def changes = ["db/changelog.sql": "--liquibase formatted sql\n--changeset spec:1 runAlways:$always\ncreate table if not exists a (id int); insert into a values (1);\n".toString()]

    when:
    3.times { migrate(schema, changes) }

    then:
    count("select * from ${schema}.a") == runs

    when: "Liquibase would run everything again, if it were asked"
    database.connect().withCloseable { it.createStatement().execute("delete from ${schema}.databasechangelog") }
    migrate(schema, changes)

    then:
    count("select * from ${schema}.a") == later

    where:
    schema   | always || runs | later
    "seldom" | false  || 1    | 1
    "always" | true   || 3    | 4
  }

  def "a changelog that is #problem is refused by name"() {
    when:
    migrate("refused", files)

    then:
    def refusal = thrown(SignalboxException)
    refusal.sentence().contains("db/changelog.")
    refusal.sentence().contains(words)
    !("refused" in schemas())

    where:
    problem               | files                                                                     || words
    "missing"             | ["other.txt": ""]                                                         || "does not exist"
    "no XML"              | ["db/changelog.xml": "<databaseChangeLog"]                                || "XML document structures"
    "including nothing"   | ["db/changelog.xml": includes("1.sql")]                                   || "1.sql"
    "outside transactions"| ["db/changelog.sql": "--liquibase formatted sql\n--changeset a:b runInTransaction:false\nselect 1;\n"] || "a migration is one transaction"
  }

  def "the platform's own schemas and names that are none are refused: #schema"() {
    when:
    migrate(schema, "db/changelog.sql": sql("select 1"))

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == DatabaseError.BAD_SCHEMA_NAME

    when:
    migrator.drop(schema)

    then:
    thrown(SignalboxException)

    where:
    schema << ["signalbox", "public", "pg_catalog", "information_schema", 'x"; drop schema y', "Notes", "", "a" * 64]
  }

  def "many plugins migrate side by side"() {
    given:
    def changes = ["db/changelog.xml": includes("1.sql"), "db/1.sql": sql("create table note (id bigint primary key)")]
    def loaders = (1..8).collect { loader(changes) }

    when:
    Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
      (1..8).collect { i -> threads.submit { migrator.migrate("side$i", loaders[i - 1], "db/changelog.xml", PATIENCE) } }*.get()
    }

    then:
    (1..8).every { migrator.tables("side$it") == ["note"] }

    cleanup:
    loaders*.close()
  }

  def "neither the plugin's loader nor its archive is held on to"() {
    given:
    def jar = jar("db/changelog.xml": INCLUDE_ALL, "db/all/1.sql": sql("create table a (id int)"))
    def gone = migrateAndLeave(jar)

    expect:
    migrator.tables("packed") == ["a"]
    openFiles().every { it != jar.toString() }
    new PollingConditions(timeout: 60).eventually {
      System.gc()
      assert gone.get() == null
    }
  }

  def "nor after a failure, even by whoever keeps the exception"() {
    given:
    def failures = []
    def gone = failAndLeave(jar("db/changelog.xml": includes("1.sql"), "db/1.sql": sql("create table a (id nonsense)")), failures)

    expect:
    failures[0] instanceof SignalboxException
    new PollingConditions(timeout: 60).eventually {
      System.gc()
      assert gone.get() == null
    }
  }

  // A method of its own, so that no local variable of the spec keeps the loader.
  private WeakReference<ClassLoader> migrateAndLeave(Path jar) {
    def loader = new URLClassLoader([jar.toUri().toURL()] as URL[], getClass().classLoader)
    2.times { migrator.migrate("packed", loader, "db/changelog.xml", PATIENCE) }
    loader.close()
    new WeakReference<>(loader)
  }

  private WeakReference<ClassLoader> failAndLeave(Path jar, List<Throwable> failures) {
    def loader = new URLClassLoader([jar.toUri().toURL()] as URL[], getClass().classLoader)
    try {
      migrator.migrate("failing", loader, "db/changelog.xml", PATIENCE)
    } catch (SignalboxException e) {
      failures << e
    }
    loader.close()
    new WeakReference<>(loader)
  }

  private void migrate(Map<String, String> files, String schema) {
    migrate(schema, files)
  }

  private void migrate(String schema, Map<String, String> files) {
    def changelog = files.containsKey("db/changelog.xml") ? "db/changelog.xml" : "db/changelog.sql"
    loader(files).withCloseable { migrator.migrate(schema, it, changelog, PATIENCE) }
  }

  private URLClassLoader loader(Map<String, String> files) {
    def root = Files.createTempDirectory(folder, "plugin").toFile()
    files.findAll { it.value != null }.each { path, text ->
      def file = new File(root, path)
      file.parentFile.mkdirs()
      file.text = text
    }
    // As plugins have it: nothing of the console is seen through it.
    new URLClassLoader([root.toURI().toURL()] as URL[], ClassLoader.platformClassLoader)
  }

  private Path jar(Map<String, String> files) {
    def jar = folder.resolve("plugin.jar")
    new ZipOutputStream(Files.newOutputStream(jar)).withCloseable { zip ->
      files.each { path, text ->
        zip.putNextEntry(new ZipEntry(path))
        zip.write(text.bytes)
      }
    }
    jar
  }

  static String sql(String... statements) {
    "--liquibase formatted sql\n" + statements.toList().withIndex().collect { sql, i -> "--changeset spec:$i\n$sql;\n" }.join("")
  }

  static String includes(String... files) {
    xml(files.collect { "<include file=\"$it\" relativeToChangelogFile=\"true\"/>" }.join(""))
  }

  static final String INCLUDE_ALL = xml('<includeAll path="all" relativeToChangelogFile="true"/>')

  private static String xml(String content) {
    """<?xml version="1.0" encoding="UTF-8"?>
    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd">
    $content</databaseChangeLog>"""
  }

  private static List<String> openFiles() {
    new File("/proc/self/fd").listFiles().collect { it.canonicalPath }
  }

  private List<String> schemas() {
    strings("select schema_name from information_schema.schemata")
  }

  private List<String> columns(String schema) {
    strings("select table_name || '.' || column_name from information_schema.columns where table_schema = '$schema' and table_name not like 'databasechange%' order by 1")
  }

  private long count(String query) {
    strings("select count(*) from ($query) as rows")[0] as long
  }

  private List<String> strings(String query) {
    database.connect().withCloseable { connection ->
      def rows = connection.createStatement().executeQuery(query)
      def values = []
      while (rows.next()) values << rows.getString(1)
      values
    }
  }
}
