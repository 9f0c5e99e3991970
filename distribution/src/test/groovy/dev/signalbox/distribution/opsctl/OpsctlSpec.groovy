package dev.signalbox.distribution.opsctl

import dev.signalbox.distribution.ConsoleClient
import dev.signalbox.distribution.RunningConsole
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** The command, against a console of its own. */
class OpsctlSpec extends Specification {

  static final PASSWORD = "the switch stands at red tonight"

  @Shared @TempDir Path folder
  @Shared @AutoCleanup RunningConsole console
  @Shared Map<String, String> environment
  def out = new StringWriter()
  def error = new StringWriter()
  def soon = new PollingConditions(timeout: 20, delay: 0.05)

  def setupSpec() {
    console = RunningConsole.start(folder.resolve("data"))
    ConsoleClient.ofFresh(console, PASSWORD)
    environment = [XDG_CONFIG_HOME: folder.resolve("config").toString()]
    assert logIn(environment, console) == 0
  }

  def "a login is kept where nobody else can read it, and has no password in it"() {
    given:
    def file = folder.resolve("config/signalbox/opsctl.properties")

    expect:
    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == "rw-------"
    !Files.readString(file).contains(PASSWORD)
  }

  def "a wrong password is refused with a sentence, and keeps the login that there was"() {
    when:
    System.in = new ByteArrayInputStream("admin\nnot this one\n".bytes)

    then:
    run("login", "--url", console.address().toString()) == 3
    error.toString().contains("The name or the password is wrong.")
    run("action", "list") == 0

    cleanup:
    System.in = new FileInputStream(FileDescriptor.in)
  }

  def "what one may do is listed, described, checked and done"() {
    expect:
    run("action", "list") == 0
    out.toString().readLines().any { it.startsWith("signalbox.people.add") }

    and:
    run("action", "describe", "signalbox.people.add") == 0
    out.toString().contains("role")

    and:
    run("action", "run", "signalbox.people.add", "--check", "-i", "name=grace", "-i", "fullName=Grace", "-i", "role=DEV") == 0
    run("action", "run", "signalbox.people.add", "-i", "name=grace", "-i", "fullName=Grace", "-i", "role=DEV") == 0
    out.toString().contains("grace")
  }

  def "answers are JSON for scripts"() {
    expect:
    run("-o", "json", "plugin", "list") == 0
    Json.parse(out.toString(), "it").findValuesAsString("id").containsAll(["hello", "security"])
  }

  def "#words ends with #code, and says why"() {
    expect:
    run(*words) == code
    error.toString().contains(sentence)

    where:
    words                                                  || code | sentence
    ["action", "run", "signalbox.nothing"]                 || 5    | "There is no action signalbox.nothing"
    ["action", "run", "signalbox.people.add", "-i", "x=1"] || 5    | "name"
    ["action", "run", "x", "--json", "{"]                  || 5    | "There is no action x"
    ["action", "jump"]                                     || 2    | "jump"
    ["plugin", "new", "notes", "--tree", "/proc"]          || 2    | "there are none in /proc"
    ["plugin", "package", "/proc"]                         || 1    | ""
    ["plugin", "install", "/nowhere.jar"]                  || 2    | "There is no file /nowhere.jar"
    ["--url", "http://127.0.0.1:9", "action", "list"]      || 3    | "no token for http://127.0.0.1:9"
  }

  def "without a login it says how to log in"() {
    expect:
    Opsctl.run(["action", "list"] as String[], [XDG_CONFIG_HOME: folder.resolve("none").toString()],
      new PrintWriter(out, true), new PrintWriter(error, true)) == 3
    error.toString().contains("opsctl login")
  }

  def "the token of a login is not sent to a console that the environment names"() {
    expect:
    Opsctl.run(["action", "list"] as String[], environment + [OPSCTL_URL: "http://127.0.0.1:9"],
      new PrintWriter(out, true), new PrintWriter(error, true)) == 3
    error.toString().contains("no token for http://127.0.0.1:9")
  }

  def "a console that is not there is named"() {
    expect:
    Opsctl.run(["action", "list"] as String[], [OPSCTL_URL: "http://127.0.0.1:9", OPSCTL_TOKEN: "x"],
      new PrintWriter(out, true), new PrintWriter(error, true)) == 1
    error.toString().contains("There is no answer from http://127.0.0.1:9")
  }

  def "a request that waits for nobody is not found"() {
    expect:
    run("approval", "list") == 0
    out.toString().contains("None.")
    run("approval", "agree", "7f4df1a4-6d2f-4a4c-8a52-3d5b1d6b0f52") == 5
  }

  def "what happened last is listed, by type and from an event on"() {
    when:
    addPerson("events1")
    addPerson("events2")

    then:
    soon.eventually { assert listed("--type", "signalbox.people.*").size() >= 2 }

    when:
    def last = listed("--type", "signalbox.people.*").takeRight(2)

    then:
    listed("--type", "signalbox.people.*", "--after", last[0].id as String)*.id.contains(last[1].id)
    listed("--type", "nothing.*") == []
  }

  def "events are followed as they happen, each once"() {
    given:
    run("-o", "json", "events")
    def from = Json.parse(out.toString(), "it").path("position").asString()
    def heard = new StringWriter()
    def follower = Thread.ofPlatform().start {
      Opsctl.run(["-o", "json", "events", "--follow", "--after", from, "--type", "signalbox.people.changed"] as String[],
        environment, new PrintWriter(heard, true), new PrintWriter(error, true))
    }

    when:
    addPerson("follow1")

    then:
    soon.eventually { assert lines(heard).size() == 1 }

    when:
    addPerson("follow2")
    addPerson("follow3")

    then:
    soon.eventually { assert lines(heard).size() == 3 }
    lines(heard).unique(false).size() == 3

    cleanup:
    follower?.interrupt()
    follower?.join()
  }

  def "following from an event that never was ends with a sentence"() {
    expect:
    run("events", "--follow", "--after", "999999999") == 5
    error.toString().contains("There is no event 999999999 yet")
    run("events", "--after", "x") == 5
  }

  def "shells get what they complete words by"() {
    expect:
    run("completion") == 0
    out.toString().contains("complete -F _complete_opsctl")
  }

  private int addPerson(String name) {
    run("action", "run", "signalbox.people.add", "-i", "name=$name", "-i", "fullName=$name", "-i", "role=DEV")
  }

  private List<Map> listed(String... words) {
    assert run(*(["-o", "json", "events"] + words.toList())) == 0
    Json.parse(out.toString(), "it").path("events").collect { [id: it.path("id").asString()] }
  }

  private static List<String> lines(StringWriter written) { written.toString().readLines() }

  private int run(String... words) {
    out.buffer.length = 0
    error.buffer.length = 0
    Opsctl.run(words, environment, new PrintWriter(out, true), new PrintWriter(error, true))
  }

  private static int logIn(Map<String, String> environment, RunningConsole console) {
    def before = System.in
    System.in = new ByteArrayInputStream("admin\n$PASSWORD\n".bytes)
    try {
      Opsctl.run(["login", "--url", console.address().toString()] as String[], environment,
        new PrintWriter(System.out), new PrintWriter(System.err))
    } finally {
      System.in = before
    }
  }
}
