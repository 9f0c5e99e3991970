package dev.signalbox.platform.secret.vault

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.secret.SecretError
import dev.signalbox.api.secret.SecretTooOld
import dev.signalbox.platform.secret.VaultSpecification
import io.micronaut.transaction.TransactionOperations
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList

class PluginSecretsSpec extends VaultSpecification {

  def "a plugin reads what it owns and what it was granted, as long as it is granted"() {
    given:
    def name = secret("s3cret", owner: "releases")

    expect:
    text(secretsOf("releases").find(name).get()) == "s3cret"

    when:
    act("grant", [name: name, plugin: "incidents", allowed: true])

    then:
    text(secretsOf("incidents").find(name).get()) == "s3cret"
    info(name).grants() == ["incidents"]

    when:
    act("grant", [name: name, plugin: "incidents", allowed: false])
    secretsOf("incidents").find(name)

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == SecretError.SECRET_NOT_GRANTED
  }

  def "what is another's is refused and recorded, even when the plugin's transaction rolls back"() {
    given:
    def name = secret("s3cret", owner: "releases")

    when:
    context.getBean(TransactionOperations).executeWrite { secretsOf("incidents").find(name) }

    then:
    def refusal = thrown(SignalboxException)
    refusal.sentence() == "The plugin incidents may not read the secret $name; an administrator can grant it."
    with(entries(name).last()) {
      action == "signalbox.secrets.read"
      outcome == "refused"
      plugin == "incidents"
      actor_name == "signalbox"
    }
  }

  def "one that keeps asking is recorded once a minute"() {
    given:
    def name = secret("s3cret", owner: "releases")
    def ask = { try { secretsOf("incidents").find(name) } catch (SignalboxException refused) { } }

    when:
    20.times { ask() }

    then:
    entries(name).count { it.outcome == "refused" } == 1

    when:
    clock.advance(Duration.ofSeconds(61))
    20.times { ask() }

    then:
    entries(name).count { it.outcome == "refused" } == 2
  }

  def "a secret that is not there is simply not there, and asking for it says what to do"() {
    expect:
    secretsOf("releases").find("nothing").empty
    secretsOf("releases").accepted("nothing").empty

    when:
    secretsOf("releases").require("nothing")

    then:
    def problem = thrown(SignalboxException)
    problem.sentence() == "There is no secret nothing yet; an administrator can create it."
  }

  def "reads are counted by reader"() {
    given:
    def name = secret("s3cret", owner: "releases")
    5.times { secretsOf("releases").find(name) }
    clock.advance(Duration.ofSeconds(7))
    context.getBean(Vault).readAs("connector:patcher", name)

    when:
    context.getBean(ReadCounts).write()
    secretsOf("releases").find(name)
    context.getBean(ReadCounts).write()

    then:
    info(name).readers().collectEntries { [it.reader(), it.reads()] } == [releases: 6, "connector:patcher": 1]
    info(name).readers()*.lastReadAt().every { it == clock.instant() }
  }

  def "reads of a secret that was deleted meanwhile are forgotten"() {
    given:
    def name = secret("s3cret", owner: "releases")
    secretsOf("releases").find(name)
    act("delete", [name: name])

    when:
    context.getBean(ReadCounts).write()

    then:
    noExceptionThrown()
  }

  def "a secret that grew too old is told of once a day, until it is rotated"() {
    given:
    def name = secret("s3cret", owner: "releases", ageLimitDays: 30)
    def told = new CopyOnWriteArrayList<SecretTooOld>()
    def listening = context.getBean(EventBus).subscribe(SecretTooOld) { if (it.name() == name) told << it }
    def upkeep = context.getBean(SecretUpkeep)
    def eventually = new PollingConditions(timeout: 30)

    when:
    clock.advance(Duration.ofDays(30))
    upkeep.run()

    then:
    !info(name).tooOld()

    when:
    clock.advance(Duration.ofSeconds(1))
    upkeep.run()
    upkeep.run()

    then:
    eventually.eventually { assert told.size() == 1 }
    told[0].limit() == Duration.ofDays(30)
    info(name).tooOld()

    when: "the next day it is told of again"
    clock.advance(Duration.ofDays(1))
    upkeep.run()

    then:
    eventually.eventually { assert told.size() == 2 }

    when:
    act("rotate", [name: name, value: "new"])
    act("promote", [name: name, unproven: true])
    clock.advance(Duration.ofDays(2))
    upkeep.run()

    then:
    !info(name).tooOld()
    sql.firstRow("select age_warned_at from signalbox.secret where name = ?", [name]).age_warned_at == null

    cleanup:
    listening.close()
  }

  def "health says how many are too old, and is down when this node lacks a key"() {
    given:
    def name = secret("s3cret", owner: "releases", ageLimitDays: 1)
    clock.advance(Duration.ofDays(2))
    def health = context.getBean(SecretHealth)

    when:
    health.look()

    then:
    health.check().up()
    health.check().detail() == "One secret is older than its limit."

    when: "another node has sealed with a key of its own"
    sql.execute("update signalbox.secret_version set key_id = '0123456789ab' where secret = (select id from signalbox.secret where name = ?)", [name])
    health.look()

    then:
    !health.check().up()
    !health.check().detail().contains(name)

    cleanup:
    act("delete", [name: name])
  }
}
