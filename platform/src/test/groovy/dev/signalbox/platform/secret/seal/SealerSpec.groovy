package dev.signalbox.platform.secret.seal

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.config.Settings
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class SealerSpec extends Specification {

  static final LABEL = SealLabel.of("secret", "patcher-token", "1")

  @TempDir Path folder
  Sealer sealer = new Sealer(keys())

  def "what was sealed opens to the same value"() {
    expect:
    sealer.open(LABEL, sealer.seal(LABEL, SecretValue.of(text))) == SecretValue.of(text)

    where:
    text << ["s3cret", "", "päß–wörd 🚦", "x" * 65_536]
  }

  def "no two seals of one value look alike"() {
    given:
    def one = sealer.seal(LABEL, SecretValue.of("s3cret"))
    def other = sealer.seal(LABEL, SecretValue.of("s3cret"))

    expect:
    one.value() != other.value()
    one.wrappedKey() != other.wrappedKey()
    !new String(one.value(), "ISO-8859-1").contains("s3cret")
  }

  def "a value that was changed in any byte does not open"() {
    given:
    def sealed = sealer.seal(LABEL, SecretValue.of("s3cret"))

    expect:
    (0..<sealed.value().length).every { broken(LABEL, new Sealed(sealed.keyId(), sealed.wrappedKey(), flipped(sealed.value(), it))) }
    (0..<sealed.wrappedKey().length).every { broken(LABEL, new Sealed(sealed.keyId(), flipped(sealed.wrappedKey(), it), sealed.value())) }
    broken(LABEL, new Sealed(sealed.keyId(), sealed.wrappedKey(), new byte[3]))
  }

  def "a value that was moved to another name or version does not open"() {
    expect:
    broken(SealLabel.of(*label), sealer.seal(LABEL, SecretValue.of("s3cret")))

    where:
    label << [["secret", "patcher-token", "2"], ["secret", "portal-token", "1"], ["secret", "patcher-token1", ""], ["secretpatcher-token", "1"]]
  }

  def "rewrapping takes the newest key, after which the older one may go"() {
    given:
    def sealed = sealer.seal(LABEL, SecretValue.of("s3cret"))
    def old = Files.readString(file())

    when: "a second key is added to the file"
    Files.writeString(file(), old + newKey() + "\n")
    def both = new Sealer(keys())
    def rewrapped = both.rewrap(LABEL, sealed).get()

    then:
    rewrapped.keyId() != sealed.keyId()
    rewrapped.value() == sealed.value()
    both.open(LABEL, sealed) == SecretValue.of("s3cret")
    both.rewrap(LABEL, rewrapped).empty

    when: "the first one is taken out"
    Files.writeString(file(), Files.readAllLines(file()).last())

    then:
    new Sealer(keys()).open(LABEL, rewrapped) == SecretValue.of("s3cret")

    when:
    new Sealer(keys()).open(LABEL, sealed)

    then:
    def problem = thrown(SignalboxException)
    problem.code() == SealError.KEY_MISSING
    problem.sentence().contains(sealed.keyId())
  }

  def "a key that was added while the console runs is found"() {
    given:
    def other = new Sealer(keys())
    other.seal(LABEL, SecretValue.of("read the file once"))
    Files.writeString(file(), Files.readString(file()) + newKey() + "\n")

    expect:
    other.open(LABEL, new Sealer(keys()).seal(LABEL, SecretValue.of("s3cret"))) == SecretValue.of("s3cret")
  }

  private boolean broken(SealLabel label, Sealed sealed) {
    try {
      sealer.open(label, sealed)
      return false
    } catch (SignalboxException problem) {
      assert problem.code() == SealError.SEAL_BROKEN
      return true
    }
  }

  private static byte[] flipped(byte[] bytes, int at) {
    def copy = bytes.clone()
    copy[at] = (byte) (copy[at] ^ 1)
    copy
  }

  private MasterKeys keys() {
    def keys = new MasterKeys({ Settings.of("data.folder": folder.toString()) })
    keys.readyToSeal([] as Set)
    keys
  }

  private Path file() {
    folder.resolve("secrets.key")
  }

  static String newKey() {
    def bytes = new byte[32]
    new Random().nextBytes(bytes)
    bytes.encodeBase64().toString()
  }
}
