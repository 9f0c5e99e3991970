package dev.signalbox.platform.run

import dev.signalbox.platform.action.ActionRegistry
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.run.node.NodeLink
import dev.signalbox.platform.run.store.RunQueue
import dev.signalbox.platform.run.work.RunExecutor
import io.micronaut.transaction.TransactionOperations
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Instant
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

class RunCrashSpec extends Specification {

    @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup TestProduct product = new TestProduct()
    @AutoCleanup Console survivor = new Console(database, ['signalbox.runs.gone-after': '5s'])
    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    def "a run that was claimed by a console which died before the call is settled, and not assumed to have been called"() {
        given:
        def run = deploy(survivor, 'claimed only', missing)
        claimAndDie()

        when:
        survivor.get(RunExecutor).start()

        then:
        soon.eventually { assert survivor.state(run) == state }
        product.questions(run) == 1
        product.calls(run) == calls

        where:
        missing   || state     | calls
        'again'   || 'success' | 1
        'failed'  || 'error'   | 0
        'unknown' || 'unknown' | 0
    }

    def "a run whose console was lost between call and outcome is settled once, and what the lost one says later is left out"() {
        given:
        product.holdAnswers()
        def lost = Console.started(database)
        def run = deploy(lost, 'taken over')
        soon.eventually { assert product.calls(run) == 1 }

        when: 'the others see and hear nothing of it any more'
        lost.get(NodeLink).close()
        survivor.get(RunExecutor).start()

        then:
        soon.eventually { assert survivor.state(run) == 'success' }
        survivor.audited(run) == ['started', 'done']

        when: 'the answer reaches the lost one after all'
        product.release()
        lost.close()

        then:
        survivor.audited(run) == ['started', 'done']
        product.calls(run) == 1
    }

    def "a console that stops in good order leaves what does not end to the next one"() {
        given:
        product.holdAnswers()
        def first = Console.started(database)
        def run = deploy(first, 'left over')
        soon.eventually { assert product.calls(run) == 1 }

        when:
        first.close()

        then:
        survivor.row(run).unsettled

        when:
        survivor.get(RunExecutor).start()

        then:
        soon.eventually { assert survivor.state(run) == 'success' }
        product.calls(run) == 1
    }

    def "what a killed process had called is settled, what it had not is started, and nothing is called twice"() {
        given:
        product.holdAnswers()
        def process = kid()
        def runs = runsOf(process)
        soon.eventually { assert product.calls(runs[0]) == 1 }

        when:
        process.destroyForcibly().waitFor()
        product.release()

        then:
        survivor.state(runs[0]) == 'running'
        survivor.state(runs[1]) == 'queued'

        when:
        survivor.get(RunExecutor).start()

        then:
        soon.eventually { assert runs.every { survivor.state(it) == 'success' } }
        runs.every { survivor.audited(it) == ['started', 'done'] }
        runs.every { product.calls(it) == 1 }
        product.questions(runs[0]) == 1
        product.questions(runs[1]) == 0

        cleanup:
        process?.destroyForcibly()
    }

    def "a run whose action is away waits to be settled until it is back"() {
        given:
        def run = deploy(survivor, 'away')
        claimAndDie()
        def registry = survivor.get(ActionRegistry)
        def action = registry.require('test.deploy')
        registry.remove(action)

        when:
        survivor.get(RunExecutor).start()

        then:
        soon.eventually { assert survivor.row(run).unsettled }
        survivor.state(run) == 'running'
        product.questions(run) == 0

        when:
        registry.actions['test.deploy'] = action

        then:
        soon.eventually { assert survivor.state(run) == 'error' }
        product.questions(run) == 1
    }

    private UUID deploy(Console console, String build, String missing = 'failed') {
        console.start('test.deploy', [product: product.url(), build: build, missing: missing])
    }

    /** As a console does that is gone the moment after its claim was committed. */
    private void claimAndDie() {
        def queue = survivor.get(RunQueue)
        def all = new RunQueue.Servable(['test.deploy'] as Set, [] as Set)
        def claimed = survivor.get(TransactionOperations).executeWrite { queue.claimQueued(UUID.randomUUID(), all, 10, Instant.now()) }
        assert claimed.size() == 1
    }

    private Process kid() {
        def path = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
        new ProcessBuilder(ProcessHandle.current().info().command().get(), '-XX:TieredStopAtLevel=1', '-cp', path, ChildConsole.name,
                database.url(), database.user(), database.password(), product.url()).redirectErrorStream(true).start()
    }

    private static List<UUID> runsOf(Process process) {
        def found = new LinkedBlockingQueue<UUID>()
        Thread.startVirtualThread {
            process.inputReader().eachLine { if (it.startsWith('run ')) found << UUID.fromString(it.substring(4)) }
        }
        (1..2).collect { Objects.requireNonNull(found.poll(60, TimeUnit.SECONDS), 'The process did not start its runs.') }
    }
}
