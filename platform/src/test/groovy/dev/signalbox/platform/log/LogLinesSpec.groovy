package dev.signalbox.platform.log

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.LoggerContext
import ch.qos.logback.classic.spi.LoggingEvent
import dev.signalbox.platform.config.LogFormat
import groovy.json.JsonSlurper
import spock.lang.Specification

class LogLinesSpec extends Specification {

  def "a line break from outside fakes no second line"() {
    expect:
    def lines = line(LogFormat.TEXT, "login of mallory\n2026-01-01 00:00:00.000 INFO  Logins: login of admin")
    lines.lines().count() == 1
    lines.contains("mallory\\n2026")
  }

  def "the lines of an exception are indented, so that its message fakes no line either"() {
    expect:
    line(LogFormat.TEXT, "it broke", new IllegalStateException("first\n2026-01-01 INFO all is well"))
      .lines().skip(1).allMatch { it.startsWith("    ") }
  }

  def "a JSON line says who, when, what and in which context"() {
    when:
    def text = line(LogFormat.JSON, 'a "quoted" \\ message\nin two lines \u0001', new IllegalStateException("broken"), [plugin: "hello"])
    def json = new JsonSlurper().parseText(text)

    then:
    text.lines().count() == 1
    json.message == 'a "quoted" \\ message\nin two lines \u0001'
    json.level == "WARN"
    json.logger == "dev.signalbox.Example"
    json.time ==~ /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/
    json.thread == Thread.currentThread().name
    json.context == [plugin: "hello"]
    json.exception.type == "java.lang.IllegalStateException"
    json.exception.message == "broken"
    json.exception.stack.contains("LogLinesSpec")
  }

  private String line(LogFormat format, String message, Throwable problem = null, Map context = [:]) {
    def logback = new LoggerContext()
    def event = new LoggingEvent("", logback.getLogger("dev.signalbox.Example"), Level.WARN, message, problem, null)
    event.MDCPropertyMap = context
    new String(Logging.encoder(logback, format).encode(event), "UTF-8")
  }
}
