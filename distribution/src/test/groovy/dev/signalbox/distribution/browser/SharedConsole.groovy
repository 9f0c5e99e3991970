package dev.signalbox.distribution.browser

import dev.signalbox.distribution.ConsoleClient
import dev.signalbox.distribution.Layout
import dev.signalbox.distribution.RunningConsole
import java.nio.file.Files
import java.nio.file.Path

/**
 * One console for all specs that use a browser, since each start takes seconds: without plugins, and
 * with two people. It is stopped with the JVM. A spec puts in what it needs and takes it out again.
 */
final class SharedConsole {

    static final String PASSWORD = 'the switch stands at red tonight'

    /** PostgreSQL is unpacked once, not for each console. */
    static final String PROGRAMS = "--database.programs-folder=${Layout.tree().resolve('distribution/target/postgres-bin')}"

    private static SharedConsole only

    final RunningConsole console
    final Path folder
    final ConsoleClient script

    static synchronized SharedConsole get() {
        only = only ?: new SharedConsole()
    }

    private SharedConsole() {
        folder = Files.createTempDirectory('signalbox-browser')
        def none = Files.createDirectory(folder.resolve('none'))
        console = RunningConsole.start(folder.resolve('data'), "--plugins.bundled-folder=$none", PROGRAMS)
        Runtime.runtime.addShutdownHook(new Thread({
            console.close()
            folder.toFile().deleteDir()
        }))
        script = ConsoleClient.ofFresh(console, PASSWORD)
        invite('maria', 'Maria Kowalska', 'ENGINEER')
    }

    private void invite(String name, String fullName, String role) {
        def answer = script.post('/api/users', """{"name":"$name","fullName":"$fullName","role":"$role"}""")
        def password = (answer.body() =~ /"password":"([^"]+)"/)[0][1] as String
        ConsoleClient.changePassword(console, name, password, PASSWORD)
    }
}
