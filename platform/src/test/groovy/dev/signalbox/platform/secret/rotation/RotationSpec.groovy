package dev.signalbox.platform.secret.rotation

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.secret.SecretProver
import dev.signalbox.api.secret.SecretProver.Proof
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.action.ActionError
import dev.signalbox.platform.action.InvalidInputException
import dev.signalbox.platform.secret.VaultSpecification
import dev.signalbox.platform.secret.seal.SealError
import dev.signalbox.platform.secret.vault.SecretUpkeep
import dev.signalbox.platform.secret.vault.VaultError
import dev.signalbox.api.secret.VersionState

import java.nio.file.Files
import java.time.Duration

import static dev.signalbox.api.secret.VersionState.CURRENT
import static dev.signalbox.api.secret.VersionState.PREVIOUS
import static dev.signalbox.api.secret.VersionState.PROPOSED
import static dev.signalbox.api.secret.VersionState.RETIRED

class RotationSpec extends VaultSpecification {

  Provers.Known prover
  Closure<Proof> opinion = { SecretValue value -> Proof.accepted() }

  def setup() {
    prover = context.getBean(Provers).register("releases", new TestProver(this))
  }

  def cleanup() {
    context.getBean(Provers).remove(prover)
  }

  def "a value is proposed, proven, promoted, and the old one retired; until then the old one is in force"() {
    given:
    def name = secret("old", owner: "releases")

    when:
    act("rotate", [name: name, value: "new"])

    then:
    text(secretsOf("releases").require(name)) == "old"
    states(name) == [2: PROPOSED, 1: CURRENT]
    info(name).versions()[0].proof() == "proven by TestProver"

    when:
    clock.advance(Duration.ofMinutes(5))
    act("promote", [name: name])

    then:
    text(secretsOf("releases").require(name)) == "new"
    secretsOf("releases").accepted(name).collect { text(it) } == ["new", "old"]
    states(name) == [2: CURRENT, 1: PREVIOUS]
    info(name).rotatedAt() == clock.instant()
    info(name).rotatedBy() == "ada"

    when:
    act("retire", [name: name, version: 1])

    then:
    secretsOf("releases").accepted(name).collect { text(it) } == ["new"]
    states(name) == [2: CURRENT, 1: RETIRED]
    sql.rows("select 1 from signalbox.secret_version v join signalbox.secret s on s.id = v.secret where s.name = ? and v.value is not null", [name]).size() == 1
  }

  def "a value that does not work is not kept, and the old one stays in force"() {
    given:
    def name = secret("old", owner: "releases")
    opinion = said

    when:
    act("rotate", [name: name, value: "hunter2"])

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == VaultError.VALUE_REFUSED
    refusal.sentence().contains(sentence)
    !refusal.sentence().contains("hunter2")
    refusal.cause == null
    text(secretsOf("releases").require(name)) == "old"
    states(name) == [1: CURRENT]
    entries(name)*.outcome == ["done", "refused"]

    where:
    said                                                                     | sentence
    ({ Proof.refused("Patcher does not know hunter2.") })                    | "Patcher does not know •••."
    ({ v -> throw new IOException("401 for " + v.use { new String(it) }) })  | "IOException: 401 for •••"
  }

  def "without a prover a value is promoted only by somebody who says so"() {
    given:
    def name = secret("old", owner: "incidents")
    act("rotate", [name: name, value: "new"])

    when:
    act("promote", [name: name])

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == VaultError.VERSION_UNPROVEN
    text(secretsOf("incidents").require(name)) == "old"

    when:
    act("promote", [name: name, unproven: true])

    then:
    text(secretsOf("incidents").require(name)) == "new"
  }

  def "the prover of another plugin is not asked"() {
    given:
    def name = secret("old", owner: "incidents")
    opinion = { throw new IllegalStateException("asked") }

    expect:
    act("rotate", [name: name, value: "new"]).outcome().result().proof == ""
  }

  def "the previous value ends with its overlap"() {
    given:
    def name = secret("old", owner: "releases")
    act("rotate", [name: name, value: "new"])
    act("promote", [name: name, overlapHours: 2])

    when:
    clock.advance(Duration.ofMinutes(119))

    then:
    secretsOf("releases").accepted(name).size() == 2

    when: "at once, not only when somebody has tidied up"
    clock.advance(Duration.ofMinutes(2))

    then:
    secretsOf("releases").accepted(name).collect { text(it) } == ["new"]

    when:
    context.getBean(SecretUpkeep).run()

    then:
    states(name) == [2: CURRENT, 1: RETIRED]
    with(entries(name).last()) {
      action == "signalbox.secrets.retire"
      actor_name == "signalbox"
      detail.contains("version 1")
    }
  }

  def "one can go back to the previous value"() {
    given:
    def name = secret("old", owner: "releases")
    act("rotate", [name: name, value: "bad"])
    act("promote", [name: name])

    when:
    act("promote", [name: name, version: 1])

    then:
    text(secretsOf("releases").require(name)) == "old"
    states(name) == [2: PREVIOUS, 1: CURRENT]
  }

  def "what can't be done in this state is refused: #action"() {
    given:
    def name = secret("old", owner: "releases")
    if (proposed) act("rotate", [name: name, value: "new"])
    if (promoted) act("promote", [name: name])

    when:
    act(action, [name: name] + input)

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == code

    where:
    action    | input           | proposed | promoted || code
    "promote" | [:]             | false    | false    || VaultError.VERSION_UNKNOWN
    "promote" | [version: 1]    | false    | false    || VaultError.VERSION_IN_FORCE
    "promote" | [version: 7]    | true     | false    || VaultError.VERSION_UNKNOWN
    "rotate"  | [value: "more"] | true     | false    || VaultError.ROTATION_UNDER_WAY
    "retire"  | [version: 1]    | false    | false    || VaultError.VERSION_IN_FORCE
    "retire"  | [version: 9]    | false    | false    || VaultError.VERSION_UNKNOWN
    "create"  | [value: "x"]    | false    | false    || VaultError.SECRET_TAKEN
  }

  def "a third value waits until the first is not valid any more"() {
    given:
    def name = secret("one", owner: "releases")
    act("rotate", [name: name, value: "two"])
    act("promote", [name: name, overlapHours: 1])
    act("rotate", [name: name, value: "three"])

    when:
    act("promote", [name: name])

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == VaultError.ROTATION_UNDER_WAY

    when:
    clock.advance(Duration.ofHours(1))
    act("promote", [name: name])

    then:
    states(name) == [3: CURRENT, 2: PREVIOUS, 1: RETIRED]
  }

  def "a deleted secret is gone, and one of the same name starts anew"() {
    given:
    def name = secret("old", owner: "releases")

    when:
    act("delete", [name: name])

    then:
    info(name) == null
    secretsOf("releases").find(name).empty

    when:
    act("create", [name: name, value: "again", owner: "releases"])

    then:
    text(secretsOf("releases").require(name)) == "again"
  }

  def "only an admin may: #action"() {
    given:
    def name = secret("old", owner: "releases")

    when:
    act(action, [name: name] + input, actor: lea)

    then:
    def refusal = thrown(SignalboxException)
    refusal.code() == ActionError.ACTION_NOT_ALLOWED

    where:
    action     | input
    "create"   | [value: "x"]
    "rotate"   | [value: "x"]
    "promote"  | [:]
    "retire"   | [version: 1]
    "describe" | [description: ""]
    "grant"    | [plugin: "a", allowed: true]
    "delete"   | [:]
    "rewrap"   | [:]
  }

  def "bad input is named"() {
    when:
    act("create", [name: name, value: value])

    then:
    def refusal = thrown(InvalidInputException)
    refusal.violations()*.field() == [field]

    where:
    name          | value         | field
    "Upper Case"  | "x"           | "name"
    "../../etc"   | "x"           | "name"
    "a" * 81      | "x"           | "name"
    "fine"        | ""            | "value"
    "fine"        | "x" * 65_537  | "value"
    "fine"        | ["x"]         | "value"
  }

  def "the master key is rotated without anybody noticing"() {
    given:
    def name = secret("value", owner: "releases")
    def file = folder.resolve("secrets.key")
    Files.writeString(file, Files.readString(file) + Base64.encoder.encodeToString(new Random().with { def b = new byte[32]; nextBytes(b); b }) + "\n")
    def before = keyOf(name)

    expect:
    text(secretsOf("releases").require(name)) == "value"

    when:
    def result = act("rewrap", [:]).outcome().result()

    then:
    keyOf(name) != before
    keyOf(name) == result.key
    result.unusedKeys == [before]
    text(secretsOf("releases").require(name)) == "value"

    when: "the old key is taken out of the file"
    Files.writeString(file, Files.readAllLines(file).last())
    act("rewrap", [:])

    then:
    text(secretsOf("releases").require(name)) == "value"
  }

  def "a row that was moved to another secret does not open"() {
    given:
    def mine = secret("mine", owner: "releases")
    def yours = secret("yours", owner: "incidents")
    sql.execute("""update signalbox.secret_version v set value = o.value, wrapped_key = o.wrapped_key, key_id = o.key_id
      from signalbox.secret_version o join signalbox.secret y on y.id = o.secret, signalbox.secret m
      where m.name = ? and v.secret = m.id and y.name = ?""", [mine, yours])

    when:
    secretsOf("releases").find(mine)

    then:
    def problem = thrown(SignalboxException)
    problem.code() == SealError.SEAL_BROKEN
  }

  private String keyOf(String name) {
    sql.firstRow("select v.key_id from signalbox.secret_version v join signalbox.secret s on s.id = v.secret where s.name = ?", [name]).key_id
  }

  private Map<Integer, VersionState> states(String name) {
    info(name).versions().collectEntries { [it.version(), it.state()] }
  }

  static class TestProver implements SecretProver {
    final RotationSpec spec

    TestProver(RotationSpec spec) { this.spec = spec }

    boolean proves(String name) { true }

    Proof prove(String name, SecretValue proposed) { spec.opinion.call(proposed) }
  }
}
