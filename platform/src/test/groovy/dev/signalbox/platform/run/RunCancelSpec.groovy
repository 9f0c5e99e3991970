package dev.signalbox.platform.run

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.run.RunError
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.run.work.RunExecutor
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration

class RunCancelSpec extends Specification {

    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup Console console = new Console(database)
    TestWait action = console.get(TestWait)
    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    def setup() { console.user = Console.DEV }

    def cleanup() { action.letGo() }

    def "what has not started ends at once, and is never called"() {
        given:
        def run = console.start('test.wait', [manner: 'polite'])

        when:
        console.ask('signalbox.runs.cancel', [run: run])

        then:
        console.state(run) == 'canceled'
        console.audited(run) == ['started', 'failed']
        console.row(run).detail == 'Canceled by dev before it started.'

        when:
        console.get(RunExecutor).start()
        def next = console.start('test.wait', [manner: 'polite'])

        then:
        soon.eventually { assert action.hasBegun(next) }
        !action.hasBegun(run)
    }

    def "an action that looks whether it is canceled stops where nothing is half done"() {
        given: 'one that is not interrupted before it has looked'
        def patient = Console.started(database, ['signalbox.runs.cancel-grace': '1h'])
        def run = patient.start('test.wait', [manner: 'polite'])
        soon.eventually { assert patient.get(TestWait).hasBegun(run) }

        when:
        patient.ask('signalbox.runs.cancel', [run: run])

        then:
        soon.eventually { assert patient.state(run) == 'canceled' }
        patient.audited(run) == ['started', 'failed']
        patient.row(run).detail == 'Canceled by dev before it was done.'

        cleanup:
        patient?.close()
    }

    def "one that does not look is interrupted, and what became of it is asked for"() {
        given:
        console.get(RunExecutor).start()
        def run = started(manner)

        when:
        console.ask('signalbox.runs.cancel', [run: run])

        then:
        soon.eventually { assert console.state(run) == 'canceled' }
        console.log(run)[0].startsWith('It was canceled, and did not stop by itself.')
        console.audited(run) == ['started', 'failed']

        where: 'a deaf one is left alone after a while'
        manner << ['stubborn', 'deaf']
    }

    def "a call that takes too long is interrupted, and what became of it is asked for"() {
        given:
        console.get(RunExecutor).start()
        action.timeout(Duration.ofMillis(20))

        when:
        def run = console.start('test.wait', [manner: 'stubborn'])

        then:
        soon.eventually { assert console.state(run) == 'error' }
        console.row(run).detail == 'It did nothing.'
        console.log(run)[0].startsWith('Its time was up.')
    }

    def "what could not be started in time is not started any more"() {
        given:
        console.start('test.wait', [manner: 'polite'])
        def run = console.start('test.wait', [manner: 'polite'])
        console.sql.execute("update signalbox.run set queued_at = now() - interval '2 hours' where id = ?", [run])

        when:
        console.get(RunExecutor).start()

        then:
        soon.eventually { assert console.state(run) == 'canceled' }
        console.row(run).detail == 'It could not be started within 60 minutes.'
        !action.hasBegun(run)
    }

    def "people cancel their own runs; others' need the permission"() {
        given:
        def run = console.start('test.wait', [manner: 'polite'], by: Console.DEV)

        when:
        console.ask('signalbox.runs.cancel', [run: run], by: Console.DON)

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == RunError.RUN_NOT_YOURS
        console.state(run) == 'queued'

        when:
        console.ask('signalbox.runs.cancel', [run: run], by: Console.LEA)

        then:
        console.state(run) == 'canceled'

        when: 'it is over already'
        console.ask('signalbox.runs.cancel', [run: run], by: Console.LEA)

        then:
        def over = thrown(SignalboxException)
        over.code() == RunError.RUN_STATE_WRONG
    }

    private UUID started(String manner) {
        def run = console.start('test.wait', [manner: manner])
        soon.eventually { assert action.hasBegun(run) }
        run
    }
}
