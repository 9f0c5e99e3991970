package dev.signalbox.api.secret

import spock.lang.Specification

class SecretValueSpec extends Specification {

  def "it shows nothing of itself"() {
    given:
    def value = SecretValue.of("s3cret")

    expect:
    "$value" == SecretValue.MASK
    value.hashCode() == SecretValue.of("another").hashCode()
    !(value instanceof Serializable)
  }

  def "it lends copies, and wipes them"() {
    given:
    def value = SecretValue.of("päss🚦".toCharArray())
    char[] text = null
    byte[] bytes = null

    expect:
    value.use { text = it; new String(it) } == "päss🚦"
    value.useBytes { bytes = it; new String(it, "UTF-8") } == "päss🚦"
    text.every { it == '\0' as char }
    bytes.every { it == 0 }
    value.use { new String(it) } == "päss🚦"
  }

  def "a copy is wiped even when its user fails"() {
    given:
    char[] text = null

    when:
    SecretValue.of("s3cret").use { text = it; throw new IllegalStateException("no") }

    then:
    thrown(IllegalStateException)
    text.every { it == '\0' as char }
  }

  def "once closed it is gone"() {
    given:
    def value = SecretValue.of("s3cret")
    value.close()
    value.close()

    when:
    value.use { it }

    then:
    thrown(IllegalStateException)
  }

  def "it equals what has the same value"() {
    expect:
    SecretValue.of("one") == SecretValue.ofBytes("one".bytes)
    SecretValue.of("one") != SecretValue.of("two")
    SecretValue.of("one") != SecretValue.of("on")
  }

  def "it is masked in what others say"() {
    expect:
    SecretValue.of("s3cret").maskIn("The token s3cret is unknown.") == "The token ${SecretValue.MASK} is unknown."
    SecretValue.of("").maskIn("Nothing to hide.") == "Nothing to hide."
  }
}
