package dev.signalbox.platform.run

import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.run.work.RunExecutor
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class RunClaimSpec extends Specification {

    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup TestProduct product = new TestProduct()
    @AutoCleanup Console one = new Console(database)
    @AutoCleanup Console other = new Console(database)
    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    def "of two consoles exactly one makes each call"() {
        given:
        def runs = (1..200).collect { one.start('test.deploy', [product: product.url(), build: 'b' + it, missing: 'failed']) }

        when:
        [one, other].each { console -> Thread.startVirtualThread { console.get(RunExecutor).start() } }

        then:
        soon.eventually { assert successes() == 200 }
        runs.every { product.calls(it) == 1 }
        product.calls().size() == 200
        runs.every { one.audited(it) == ['started', 'done'] }
    }

    def "a console makes no more calls at once than it has places"() {
        given:
        def console = new Console(database, ['signalbox.runs.at-once': 3])
        console.get(RunExecutor).start()
        product.holdAnswers()

        when:
        def runs = (1..10).collect { console.start('test.deploy', [product: product.url(), build: 'c' + it, missing: 'failed']) }

        then:
        soon.eventually { assert product.calls().size() == 3 }
        runs.count { console.state(it) == 'running' } == 3

        when:
        product.release()

        then:
        soon.eventually { assert runs.every { console.state(it) == 'success' } }

        cleanup:
        product.release()
        console?.close()
    }

    private int successes() {
        one.sql.firstRow("select count(*) n from signalbox.run where state = 'success'").n as int
    }
}
