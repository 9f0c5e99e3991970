package dev.signalbox.platform.database.embedded

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ServerUserSpec extends Specification {

  static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "signalbox-specs-postgres")

  @TempDir Path folder

  @Requires({ isRoot() && new File("/usr/bin/setpriv").exists() })
  def "where root may have no user namespace, the server runs as another user, and again the next time"() {
    given:
    def home = folder.resolve("postgres")
    def nobody = ServerUser.other(Shell.output("id", "-u", "nobody").get() as int)

    when:
    def server = start(home, nobody)

    then:
    owner(Path.of("/proc/${server.pid()}")) == nobody.id()
    owner(home.resolve("data")) == nobody.id()
    owner(home.resolve("password")) == 0

    when:
    server.stop()
    def user = ServerUser.forFiles(home)
    server = start(home, user)

    then:
    user == nobody
    owner(Path.of("/proc/${server.pid()}")) == nobody.id()

    cleanup:
    server?.stop()
  }

  private Server start(Path home, ServerUser user) {
    def binaries = new Binaries(PROGRAMS)
    def programs = new Programs(binaries.folder(), binaries.versionName(), user)
    user.letThrough(folder)
    def cluster = Cluster.open(home, programs)
    Server.start(programs, cluster, cluster.port())
  }

  private static int owner(Path path) {
    Files.getAttribute(path, "unix:uid") as int
  }

  static boolean isRoot() {
    owner(Path.of("/proc/self")) == 0
  }
}
