package dev.signalbox.platform.run

import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.DatabaseHealth
import dev.signalbox.platform.database.Login

/** A console in a process of its own, which starts two runs and can make one call at a time. */
class ChildConsole {

    static void main(String[] arguments) {
        def (url, user, password, product) = arguments.toList()
        def console = Console.started(new Server(login: new Login(url, user, password)), ['signalbox.runs.at-once': 1])
        ['first', 'second'].each {
            println "run " + console.start('test.deploy', [product: product, build: it, missing: 'unknown'])
        }
        Thread.currentThread().join()
    }

    static class Server implements Database {
        Login login

        Login login() { login }

        DatabaseHealth health() { new DatabaseHealth(DatabaseHealth.State.UP, 'PostgreSQL of a spec') }

        Map<String, Object> properties() { login.pool(3) }

        void close() {}
    }
}
