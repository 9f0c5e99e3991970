package dev.signalbox.platform.config

import spock.lang.Specification

import java.time.Duration

class ConnectorSettingsSpec extends Specification {

  def "a connector is set by flags, and by variables whose names have dashes in them"() {
    when:
    def settings = Settings.load(["--connector.patcher.url=http://patcher:8080/api", "--connector.patcher.plugins=releases, incidents"] as String[], [
      SIGNALBOX_CONNECTOR_NEXT_SOURCE_URL        : "https://next.example.com",
      SIGNALBOX_CONNECTOR_NEXT_SOURCE_TRY_TIMEOUT: "2s",
    ])

    then:
    settings.connectors()*.name() == ["next-source", "patcher"]
    with(settings.connectors()[0]) {
      get(ConnectorKeys.URL) == URI.create("https://next.example.com")
      get(ConnectorKeys.TRY_TIMEOUT) == Duration.ofSeconds(2)
      get(ConnectorKeys.TRIES) == 3
      find(ConnectorKeys.TOKEN_SECRET).empty
    }
    settings.connectors()[1].get(ConnectorKeys.PLUGINS) == ["releases", "incidents"]
  }

  def "what can't be right is named: #problem"() {
    when:
    Settings.load(["--$name=$value"] as String[], [:])

    then:
    def wrong = thrown(WrongSettings)
    wrong.message.contains(problem)
    !wrong.message.contains("hunter2")

    where:
    name                           | value                        | problem
    "connector.patcher.url"        | "ftp://patcher"              | "connector.patcher.url (flag --connector.patcher.url) is wrong"
    "connector.patcher.url"        | "http://me:hunter2@patcher"  | "without user, password and query"
    "connector.patcher.url"        | "http://patcher/?key=hunter2"| "without user, password and query"
    "connector.patcher.url"        | "http://patcher/api/../x"    | "is wrong"
    "connector.patcher.urll"       | "http://patcher"             | "Did you mean url?"
    "connector.patcher.tries"      | "6"                          | "a whole number from 1 to 5"
    "connector.patcher.tries"      | "2"                          | "connector.patcher.url is missing"
    "connector.Patcher.url"        | "http://patcher"             | "names no connector"
    "connector.patcher.plugins"    | "Not An Id"                  | "plugin ids with commas"
  }

  def "a variable that belongs to no key is named with the keys that there are"() {
    when:
    Settings.load([] as String[], [SIGNALBOX_CONNECTOR_PATCHER_COLOUR: "red"])

    then:
    def wrong = thrown(WrongSettings)
    wrong.message.contains("TOKEN_SECRET")
  }
}
