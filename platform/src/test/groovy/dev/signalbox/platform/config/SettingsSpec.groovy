package dev.signalbox.platform.config

import io.micronaut.context.ApplicationContext
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration

class SettingsSpec extends Specification {

  @TempDir Path folder

  def "a flag wins over the environment, that over the file, and that over the default"() {
    given:
    file(lines)

    expect:
    load(arguments, environment).get(KnownSettings.HTTP_PORT) == port

    where:
    lines              | environment                   | arguments             || port
    ""                 | [:]                           | []                    || 7500
    "http.port = 7601" | [:]                           | []                    || 7601
    "http.port = 7601" | [SIGNALBOX_HTTP_PORT: "7602"] | []                    || 7602
    "http.port = 7601" | [SIGNALBOX_HTTP_PORT: "7602"] | ["--http.port=7603"]  || 7603
    "http.port = 7601" | [SIGNALBOX_HTTP_PORT: "7602"] | ["--http.port", "7604"] || 7604
  }

  def "the file may lie elsewhere"() {
    given:
    def elsewhere = folder.resolve("other.properties").toFile()
    elsewhere.text = "# ours\nhttp.port = 7605\n"

    expect:
    load(["--config=$elsewhere".toString()]).get(KnownSettings.HTTP_PORT) == 7605
    load([], [SIGNALBOX_CONFIG: elsewhere.toString()]).get(KnownSettings.HTTP_PORT) == 7605
  }

  def "a wrong setting is named with where it stands and what would be right: #name"() {
    given:
    file(lines)

    when:
    load(arguments, environment)

    then:
    def wrong = thrown(WrongSettings)
    wrong.problems() == [problem.replace("FILE", folder.resolve("signalbox.properties").toString())]

    where:
    name            | lines                   | environment                   | arguments            || problem
    "not a number"  | ""                      | [:]                           | ["--http.port=abc"]  || 'http.port = "abc" (flag --http.port) is wrong: it takes a port from 0 to 65535, where 0 takes any free one.'
    "out of range"  | "\nhttp.port = 65536"   | [:]                           | []                   || 'http.port = "65536" (FILE, line 2) is wrong: it takes a port from 0 to 65535, where 0 takes any free one.'
    "empty"         | ""                      | [SIGNALBOX_LOG_LEVEL: ""]     | []                   || 'log.level = "" (environment variable SIGNALBOX_LOG_LEVEL) is wrong: it takes one of trace, debug, info, warn, error.'
    "choice"        | "log.format = jsn"      | [:]                           | []                   || 'log.format = "jsn" (FILE, line 1) is wrong: it takes one of text, json. Did you mean json?'
    "size"          | ""                      | [:]                           | ["--plugins.max-size=64M"] || 'plugins.max-size = "64M" (flag --plugins.max-size) is wrong: it takes a size from 1KB to 4GB, like 64MB (B, KB, MB, GB).'
    "time"          | ""                      | [:]                           | ["--session.timeout=30"] || 'session.timeout = "30" (flag --session.timeout) is wrong: it takes a time from 1m to 30d, like 30s (ms, s, m, h, d).'
    "unknown"       | "htp.port = 7500"       | [:]                           | []                   || 'htp.port (FILE, line 1) is not a setting. Did you mean http.port?'
    "unknown, far"  | "colour = red"          | [:]                           | []                   || 'colour (FILE, line 1) is not a setting.'
    "variable"      | ""                      | [SIGNALBOX_HTTP_PROT: "1"]    | []                   || 'The environment variable SIGNALBOX_HTTP_PROT belongs to no setting. Did you mean SIGNALBOX_HTTP_PORT?'
    "twice"         | "http.port=1\nhttp.port=2" | [:]                        | []                   || 'http.port (FILE, line 2) is set already in line 1.'
    "no line"       | "http.port"             | [:]                           | []                   || 'FILE, line 1: this is not a line like "http.port = 7500".'
    "no value"      | ""                      | [:]                           | ["--http.port"]      || 'The flag --http.port has no value: write --http.port=VALUE.'
    "no flag"       | ""                      | [:]                           | ["7500"]             || '"7500" is not a flag like --http.port=7500.'
    "own folder"    | "data.folder = x"       | [:]                           | []                   || 'data.folder (FILE, line 1) can\'t be set in the file that lies in it: use a flag, the environment or --config.'
  }

  def "everything that is wrong is told at once"() {
    when:
    load(["--http.port=x", "--htp.port=1"], [SIGNALBOX_LOG_LEVEL: "loud"])

    then:
    def wrong = thrown(WrongSettings)
    wrong.problems().size() == 3
    wrong.problems().every { wrong.sentence().contains(it) }
  }

  def "a secret is not printed, wrong or right"() {
    when:
    load(["--database.url=jdbc:postgresql://me:hush@host/db"])

    then:
    def wrong = thrown(WrongSettings)
    wrong.sentence().contains("database.url (flag --database.url) is wrong")
    !wrong.sentence().contains("hush")

    when:
    def settings = load(["--database.password=hush"])

    then:
    settings.get(KnownSettings.DATABASE_PASSWORD) == "hush"
    !settings.asProperties().toString().contains("hush")
    !settings.toString().contains("hush")
  }

  def "the password may lie in a file"() {
    given:
    def file = folder.resolve("password").toFile()
    file.text = "hush\n"

    expect:
    load(["--database.password-file=$file".toString()]).get(KnownSettings.DATABASE_PASSWORD) == "hush"

    when:
    load(["--database.password-file=$file".toString(), "--database.password=other"])

    then:
    def both = thrown(WrongSettings)
    both.problems() == ["database.password and database.password-file are both set: choose one."]

    when:
    load(["--database.password-file=${file}s".toString()])

    then:
    def missing = thrown(WrongSettings)
    missing.sentence().contains("database.password-file names ${file}s, which can't be read")
  }

  def "what Kubernetes says about a service called signalbox is not taken for a setting"() {
    expect:
    load([], [SIGNALBOX_SERVICE_HOST: "10.0.0.1", SIGNALBOX_PORT: "tcp://10.0.0.1:7500",
              SIGNALBOX_PORT_7500_TCP_ADDR: "10.0.0.1"])
  }

  def "a plugin's settings pass through to it, in the same order of sources"() {
    given:
    file("plugin.hello.greeting = file\nplugin.hello.color = file\nplugin.other.greeting = no")
    def settings = load(["--plugin.hello.color=flag"],
      [SIGNALBOX_PLUGIN_HELLO_GREETING: "environment", SIGNALBOX_PLUGIN_HELLO_BASE_URL: "http://x"])

    expect:
    settings.ofPlugin("hello") == [greeting: "environment", color: "flag",
                                   "base.url": "http://x", "base-url": "http://x"]
  }

  def "Micronaut gets them typed"() {
    given:
    def settings = load(["--plugins.max-size=2MB", "--http.public-url=https://console.example.com"])
    def environment = ApplicationContext.builder().properties(settings.asProperties()).build().environment.start()

    expect:
    environment.getRequiredProperty("signalbox.http.port", Integer) == 7500
    environment.getRequiredProperty("signalbox.plugins.max-size", Long) == 2 * 1024 * 1024
    environment.getRequiredProperty("signalbox.session.timeout", Duration) == Duration.ofHours(8)
    environment.getRequiredProperty("signalbox.http.public-url", URI) == URI.create("https://console.example.com")
    environment.getRequiredProperty("signalbox.data.folder", Path) == folder

    cleanup:
    environment.close()
  }

  def "every setting is named once and accepts its own default"() {
    expect:
    KnownSettings.ALL*.name().toSet().size() == KnownSettings.ALL.size()
    KnownSettings.ALL.findAll { it.standard() != null }.every { it.type().parse(it.standard()) != null }
  }

  private void file(String lines) {
    folder.resolve("signalbox.properties").toFile().text = lines
  }

  private Settings load(List<String> arguments, Map<String, String> environment = [:]) {
    Settings.load(["--data.folder=$folder".toString(), *arguments] as String[], environment)
  }
}
