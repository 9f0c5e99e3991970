package dev.signalbox.platform.secret.seal

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.config.Settings
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

class MasterKeysSpec extends Specification {

  @TempDir Path folder

  def "the first secret makes a key that only its owner can read"() {
    when:
    keys().requireAll([] as Set)

    then:
    !Files.exists(file())

    when:
    keys().readyToSeal([] as Set)

    then:
    PosixFilePermissions.toString(Files.getPosixFilePermissions(file())) == "rw-------"

    when: "the next one takes the same"
    def before = Files.readString(file())
    keys().readyToSeal([] as Set)
    keys().readyToSeal([keys().newest()] as Set)

    then:
    Files.readString(file()) == before
  }

  def "without its key file nothing starts or is sealed once there are secrets"() {
    expect:
    with(sentenceOf { attempt(keys(), ["1234567890ab"] as Set) }) { sentence ->
      assert sentence.contains("the key file ${file()} that opens them is not there")
      assert sentence.contains("1234567890ab")
    }
    !Files.exists(file())

    where:
    attempt << [{ keys, used -> keys.requireAll(used) }, { keys, used -> keys.readyToSeal(used) }]
  }

  def "with a wrong key nothing starts or is sealed once there are secrets"() {
    given:
    keys().readyToSeal([] as Set)

    expect:
    with(sentenceOf { attempt(keys(), ["1234567890ab"] as Set) }) { sentence ->
      assert sentence.contains("no key in the key file ${file()} opens")
      assert sentence.contains("1234567890ab")
    }

    where:
    attempt << [{ keys, used -> keys.requireAll(used) }, { keys, used -> keys.readyToSeal(used) }]
  }

  def "a key file that strangers can read is refused, but not one for a group"() {
    given:
    keys().readyToSeal([] as Set)
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions))

    expect:
    (sentenceOf { keys().newest() } ==~ /.*chmod 600.*/) == refused

    where:
    permissions | refused
    "rw----r--" | true
    "rw--w----" | true
    "rw-----w-" | true
    "r--r-----" | false
    "r--------" | false
  }

  def "a key that is none is named without showing it"() {
    given:
    Files.writeString(file(), "# comment\n\n$line\n")
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"))

    when:
    def sentence = sentenceOf { keys().newest() }

    then:
    sentence.contains(problem)
    sentence.contains("32 bytes in Base64")
    line.empty || !sentence.contains(line)

    where:
    line                   | problem
    "not base64 at all!"   | "line 3, is not Base64"
    "c2hvcnQga2V5"         | "line 3, has 9 bytes instead of 32"
    ""                     | "holds no key"
  }

  def "the key may come from the environment instead, several with commas"() {
    given:
    def one = SealerSpec.newKey()
    def two = SealerSpec.newKey()
    def label = SealLabel.of("spec")
    def before = new Sealer(given(one)).seal(label, SecretValue.of("s3cret"))

    expect:
    new Sealer(given("$one,$two")).open(label, before) == SecretValue.of("s3cret")
    new Sealer(given("$one,$two")).rewrap(label, before).get().keyId() == given(two).newest()
    !Files.exists(file())
  }

  private String sentenceOf(Closure<?> attempt) {
    try {
      attempt()
      return ""
    } catch (SignalboxException problem) {
      return problem.sentence()
    }
  }

  private MasterKeys keys() {
    new MasterKeys({ Settings.of("data.folder": folder.toString()) })
  }

  private MasterKeys given(String text) {
    new MasterKeys({ Settings.load(["--data.folder=$folder"] as String[], [SIGNALBOX_SECRETS_KEY: text.toString()]) })
  }

  private Path file() {
    folder.resolve("secrets.key")
  }
}
