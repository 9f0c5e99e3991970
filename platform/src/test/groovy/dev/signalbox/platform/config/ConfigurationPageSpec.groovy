package dev.signalbox.platform.config

import spock.lang.Specification

class ConfigurationPageSpec extends Specification {

  def "docs/configuration.md has one row for each setting and each key of a connector, in the same order"() {
    given:
    def page = new File("../docs/configuration.md").readLines()

    expect:
    page.findAll { it.startsWith("| `") } == KnownSettings.ALL.collect { row(it) } + ConnectorKeys.ALL.collect { row(it, "connector.<name>.") }
  }

  private static String row(Setting<?> setting, String prefix = "") {
    def standard = setting.standard() == null ? "" : "`${setting.standard()}`"
    "| `$prefix${setting.name()}` | $standard | ${setting.values()} | ${setting.description()} |"
  }
}
