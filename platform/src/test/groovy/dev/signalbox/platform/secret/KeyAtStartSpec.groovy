package dev.signalbox.platform.secret

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.platform.Platform
import dev.signalbox.platform.config.Settings

import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock

class KeyAtStartSpec extends VaultSpecification {

  def "a console without the key to the secrets in its database does not start, and says why"() {
    given:
    secret("s3cret")
    def other = Files.createDirectory(folder.resolve("other"))

    when:
    Platform.start(Settings.of("http.port": "0", "data.folder": other.toString()), database, Clock.systemUTC()).close()

    then:
    def problem = thrown(SignalboxException)
    problem.sentence().contains("the key file ${other.resolve("secrets.key")} that opens them is not there")

    when: "another key is there"
    write(other, newKey())
    Platform.start(Settings.of("http.port": "0", "data.folder": other.toString()), database, Clock.systemUTC()).close()

    then:
    problem = thrown(SignalboxException)
    problem.sentence().contains("no key in the key file ${other.resolve("secrets.key")} opens")

    when: "the right one is there too"
    write(other, newKey() + "\n" + Files.readString(folder.resolve("secrets.key")))
    Platform.start(Settings.of("http.port": "0", "data.folder": other.toString()), database, Clock.systemUTC()).close()

    then:
    noExceptionThrown()
  }

  private static void write(Path folder, String text) {
    def file = folder.resolve("secrets.key")
    Files.writeString(file, text)
    Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"))
  }

  private static String newKey() {
    def bytes = new byte[32]
    new Random().nextBytes(bytes)
    bytes.encodeBase64().toString()
  }
}
