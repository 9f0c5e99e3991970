package dev.signalbox.platform.run

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.run.RunError
import dev.signalbox.platform.action.ActionError
import dev.signalbox.platform.database.TestDatabase
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class RunLifeSpec extends Specification {

    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup Console console = Console.started(database)
    @AutoCleanup TestProduct product = new TestProduct()
    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    def "the intent is recorded before the product hears of it, the outcome after it has answered"() {
        given:
        product.holdAnswers()

        when:
        def run = deploy('4.2.1')

        then:
        soon.eventually { assert product.calls(run) == 1 }
        console.state(run) == 'running'
        console.audited(run) == ['started']

        when:
        product.release()

        then:
        soon.eventually { assert console.state(run) == 'success' }
        console.audited(run) == ['started', 'done']
        console.row(run).detail == 'Deployed 4.2.1'
        console.log(run) == ['Deploy']
        product.calls(run) == 1
    }

    def "what the product refuses did not happen"() {
        when:
        def run = deploy('bad one')

        then:
        soon.eventually { assert console.state(run) == 'error' }
        console.audited(run) == ['started', 'failed']
        console.row(run).detail == 'There is no build bad one.'
        product.questions(run) == 0
    }

    def "when the answer gets lost, the product is asked what became of the call, and not called again"() {
        when:
        def run = deploy('lost answer')

        then:
        soon.eventually { assert console.state(run) == 'success' }
        console.audited(run) == ['started', 'done']
        product.calls(run) == 1
        product.questions(run) == 1
    }

    def "a call that the product has not heard of is made again under the same key, where the action allows it"() {
        given:
        product.deaf(true)

        when:
        def run = deploy('deaf', missing)

        then:
        soon.eventually { assert console.state(run) == state }
        product.calls(run) == calls

        where:
        missing   || state     | calls
        'again'   || 'error'   | 3
        'failed'  || 'error'   | 1
        'unknown' || 'unknown' | 1
    }

    def "a product that can't be asked is asked again, and then it is unknown what became of the call"() {
        given:
        product.silent(true)

        when:
        def run = deploy('lost for good')

        then:
        soon.eventually { assert console.state(run) == 'unknown' }
        console.audited(run) == ['started', 'unknown']
        product.calls(run) == 1
        product.questions(run) == 5

        when: 'the product is back, and somebody has it asked again'
        product.silent(false)
        console.ask('signalbox.runs.settle', [run: run], by: Console.LEA)

        then:
        soon.eventually { assert console.state(run) == 'success' }
        console.audited(run) == ['started', 'unknown', 'done']
        product.calls(run) == 1
    }

    def "what is unknown is resolved by somebody who has looked, with a reason and typed words"() {
        given:
        product.deaf(true)
        def run = deploy('who knows', 'unknown')
        soon.eventually { assert console.state(run) == 'unknown' }

        when:
        console.ask('signalbox.runs.resolve', [run: run, answer: 'HAPPENED'], by: Console.LEA, reason: 'Seen at the Patcher.')

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == ActionError.WORDS_NEEDED

        when:
        console.ask('signalbox.runs.resolve', [run: run, answer: 'HAPPENED'], by: Console.LEA, reason: 'Seen at the Patcher.', words: 'it happened')

        then:
        console.state(run) == 'success'
        console.audited(run) == ['started', 'unknown', 'done']
        console.row(run).detail == 'lea says that it happened: Seen at the Patcher.'

        when:
        console.ask('signalbox.runs.resolve', [run: run, answer: 'DID_NOT_HAPPEN'], by: Console.LEA, reason: 'Changed my mind.', words: 'it did not happen')

        then:
        def over = thrown(SignalboxException)
        over.code() == RunError.RUN_STATE_WRONG
    }

    def "the same idempotency key twice is the same run, called once"() {
        when:
        def runs = (1..3).collect { console.start('test.deploy', input('once'), key: 'key-1') }

        then:
        runs.toSet().size() == 1
        soon.eventually { assert console.state(runs[0]) == 'success' }
        product.calls(runs[0]) == 1

        when:
        console.start('test.deploy', input('other'), key: 'key-1')

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == ActionError.KEY_REUSED
    }

    def "a key used by many at once is one run"() {
        when:
        def runs = (1..8).parallelStream()
                .map { console.start('test.deploy', input('crowd'), key: 'key-2') }.toList()

        then:
        runs.toSet().size() == 1
        soon.eventually { assert console.state(runs[0]) == 'success' }
        product.calls(runs[0]) == 1
    }

    def "what is secret in the input is gone when the run is over, and was never shown"() {
        given:
        product.holdAnswers()

        when:
        def run = console.start('test.deploy', input('secret') + [password: 'hunter2'])

        then:
        soon.eventually { assert product.calls(run) == 1 }
        console.row(run).input.toString().contains('hunter2')
        !console.row(run).shown_input.toString().contains('hunter2')

        when:
        product.release()

        then:
        soon.eventually { assert console.state(run) == 'success' }
        !console.row(run).input.toString().contains('hunter2')
    }

    private UUID deploy(String build, String missing = 'failed') {
        console.start('test.deploy', input(build, missing))
    }

    private Map input(String build, String missing = 'failed') {
        [product: product.url(), build: build, missing: missing]
    }
}
