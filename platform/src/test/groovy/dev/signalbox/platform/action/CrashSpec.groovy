package dev.signalbox.platform.action

import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.TestFolder
import dev.signalbox.platform.run.TestProduct
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.sql.Sql
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Path
import java.time.Instant

/**
 * Actions over HTTP while the console is killed again and again: a few times here, as often as one likes with
 * {@code ./signalbox test -pl platform -am -Dtest=CrashSpec -Dsignalbox.crashes=100}.
 */
class CrashSpec extends Specification {

    static final CRASHES = Integer.getInteger('signalbox.crashes', 4)

    @TempDir Path folder
    @AutoCleanup TestProduct product = new TestProduct()
    MortalProcess console
    def soon = new PollingConditions(timeout: 120, delay: 0.05)
    def random = new Random()

    def cleanup() { console?.close() }

    def "however often the console is killed, each change is there once, with its audit entry, and no call is left open"() {
        given:
        TestFolder.used(folder)
        console = new MortalProcess(folder)
        def clients = new PersistentClients(console.port, token(console), product.url())
        clients.start(4)

        when:
        CRASHES.times {
            def before = clients.answered.size()
            soon.eventually { assert clients.answered.size() > before + 5 }
            sleep(random.nextInt(300))
            console.kill()
            console = new MortalProcess(folder)
            clients.port = console.port
        }
        clients.finish()

        then: "every request got its answer in the end, and the same one when it was asked twice"
        clients.surprises.empty
        clients.answered.size() > CRASHES * 5

        when:
        def sql = console.sql()
        soon.eventually { assert sql.rows("select id from signalbox.run where state in ('queued', 'running')") == [] }
        def words = sql.rows('select word from signalbox.test_shelf')*.word
        def runs = sql.rows('select id::text, target, state from signalbox.run')

        then: "no change twice, none without its entry, and no entry without its change"
        words.size() == words.toSet().size()
        words.toSet() == audited(sql, 'test.put-word', 'done').toSet()
        words.size() == audited(sql, 'test.put-word', 'done').size()
        words.toSet() == clients.answered.findAll { it.startsWith('word') }.toSet()

        and: "each call outside was made once at most, and its end is known or said to be unknown"
        runs*.target.size() == runs*.target.toSet().size()
        runs*.target.toSet() == clients.answered.findAll { it.startsWith('build') }.toSet()
        runs.every { product.calls(it.id) <= 1 }
        runs.findAll { it.state == 'success' }*.id.toSet() == product.deploys().keySet().findAll { id -> runs.find { it.id == id }.state != 'unknown' }
        audited(sql, 'test.deploy', 'started').toSet() == runs*.target.toSet()
        audited(sql, 'test.deploy', 'done').toSet() == runs.findAll { it.state == 'success' }*.target.toSet()
        audited(sql, 'test.deploy', 'done').size() + audited(sql, 'test.deploy', 'unknown').size() == runs.size()

        cleanup:
        clients?.finish()
        sql?.close()
    }

    private static List<String> audited(Sql sql, String action, String outcome) {
        sql.rows('select target from signalbox.audit_entry where action = ? and outcome = ?', [action, outcome])*.target
    }

    private static String token(MortalProcess console) {
        def own = AccessSpecification.OWN
        def admin = new TestBrowser(console.port).loginFirst('admin', console.password, own).login('admin', own)
        def wish = [title: 'crash', role: 'ADMIN', readOnly: false, expiresAt: Instant.now().plusSeconds(86_400).toString()]
        new JsonSlurper().parseText(admin.send('POST', '/api/tokens', JsonOutput.toJson(wish)).body()).secret
    }

    /** The process, and what it has said. */
    static class MortalProcess implements Closeable {

        final Path folder
        final Process process
        final int port
        String password

        MortalProcess(Path folder) {
            this.folder = folder
            def path = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
            process = new ProcessBuilder(ProcessHandle.current().info().command().get(), '-Xmx256m', '-XX:TieredStopAtLevel=1', '-cp', path,
                MortalConsole.name, "--data.folder=$folder" as String, "--database.programs-folder=${TestFolder.PROGRAMS}" as String, '--http.port=0')
                .redirectErrorStream(true).start()
            port = firstPort()
            // What it says later is nobody's business, but it must be able to say it.
            Thread.startVirtualThread { process.inputStream.transferTo(OutputStream.nullOutputStream()) }
        }

        private int firstPort() {
            def said = new StringBuilder()
            for (def line = process.inputReader().readLine(); line != null; line = process.inputReader().readLine()) {
                said << line << '\n'
                if (line.startsWith('password ')) password = line.substring(9)
                if (line.startsWith('port ')) return line.substring(5) as int
            }
            throw new IllegalStateException("The console ended:\n$said")
        }

        void kill() { process.destroyForcibly().waitFor() }

        /** Into the database as it runs. */
        Sql sql() {
            def port = folder.resolve('postgres/port').toFile().text.strip()
            def password = folder.resolve('postgres/password').toFile().text.strip()
            Sql.newInstance("jdbc:postgresql://127.0.0.1:$port/signalbox", 'signalbox', password, 'org.postgresql.Driver')
        }

        /** In good order, so that the database ends as well. */
        @Override
        void close() {
            kill()
            Database.start(TestFolder.used(folder)).close()
        }
    }
}
