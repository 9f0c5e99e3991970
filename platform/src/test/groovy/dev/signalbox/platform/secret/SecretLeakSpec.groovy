package dev.signalbox.platform.secret

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.AppenderBase
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.secret.rotation.SecretController
import dev.signalbox.platform.secret.vault.VaultCatalog
import groovy.json.JsonOutput
import io.micronaut.json.JsonMapper
import org.slf4j.LoggerFactory

import java.util.concurrent.CopyOnWriteArrayList

class SecretLeakSpec extends VaultSpecification {

  static final VALUES = ["hunter2-first-value", "hunter2-second-value", "hunter2-wrong-value"]

  def "no value is in any log line, audit row, table or answer, whatever is done with it"() {
    given:
    def lines = new Lines()
    def root = LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) as Logger
    def before = root.level
    def others = root.iteratorForAppenders().toList()
    lines.start()
    others.each { root.detachAppender(it) }
    root.addAppender(lines)
    root.level = Level.TRACE

    when:
    act("create", [name: "leak", value: VALUES[0], owner: "releases"], key: "k1")
    act("rotate", [name: "leak", value: VALUES[1]], key: "k2")
    act("promote", [name: "leak", unproven: true], key: "k3")
    secretsOf("releases").accepted("leak").each { "$it ${it.hashCode()}" }
    refused { act("create", [name: "leak", value: VALUES[2]]) }
    refused { act("rotate", [name: "not-there", value: VALUES[2]]) }
    refused { act("rotate", [name: "leak", value: [VALUES[2]]]) }
    refused { act("rotate", [name: "leak", value: VALUES[2], token: VALUES[2]]) }
    refused { act("rotate", [name: "leak", value: VALUES[2]], actor: lea) }
    refused { act("create", [name: VALUES[2].toUpperCase(), value: VALUES[2]]) }
    refused { secretsOf("incidents").find("leak") }
    def controller = new SecretController({ context.getBean(VaultCatalog).all() })
    def answer = context.getBean(JsonMapper).writeValueAsString(controller.list())

    then:
    lines.texts.size() > 100
    lines.texts.findAll { leaks(it) } == []
    !leaks(answer)
    answer.contains('"name":"leak"')
    tables().each { table -> assert sql.rows("select row_to_json(t)::text as row from $table t".toString()).findAll { leaks(it.row) } == [] }
    entries("leak").size() >= 5

    cleanup:
    root.detachAppender(lines)
    root.level = before
    others.each { root.addAppender(it) }
  }

  def "a value can't be written as JSON"() {
    when:
    def text = context.getBean(JsonMapper).writeValueAsString([value: SecretValue.of(VALUES[0])])

    then:
    def problem = thrown(Exception)
    !leaks(String.valueOf(problem.message))
  }

  private static boolean leaks(String text) {
    VALUES.any { text.toLowerCase().contains(it) || text.contains(it.bytes.encodeBase64().toString()) || text.contains(it.bytes.encodeHex().toString()) }
  }

  private static void refused(Closure<?> attempt) {
    try {
      attempt()
      assert false
    } catch (SignalboxException refusal) {
      assert !leaks(refusal.sentence() + JsonOutput.toJson(refusal.violations()))
    }
  }

  private List<String> tables() {
    sql.rows("select schemaname || '.' || tablename as name from pg_tables where schemaname = 'signalbox'")*.name
  }

  static class Lines extends AppenderBase<ILoggingEvent> {
    final List<String> texts = new CopyOnWriteArrayList<>()

    void append(ILoggingEvent event) {
      texts << "$event.loggerName $event.formattedMessage ${event.argumentArray} ${event.throwableProxy?.message}".toString()
    }
  }
}
