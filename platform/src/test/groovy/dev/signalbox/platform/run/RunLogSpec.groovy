package dev.signalbox.platform.run

import dev.signalbox.api.event.EventBus
import dev.signalbox.api.run.LineKind
import dev.signalbox.api.run.Run
import dev.signalbox.api.run.RunArtifact
import dev.signalbox.api.run.RunChanged
import dev.signalbox.api.run.RunLinesAdded
import dev.signalbox.api.run.Runs
import dev.signalbox.platform.database.TestDatabase
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.function.Consumer

class RunLogSpec extends Specification {

    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup Console console = Console.started(database, ['signalbox.runs.max-lines': 20_000, 'signalbox.runs.max-characters': 2_000_000])
    @Shared Runs runs = console.get(Runs)
    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    def "lines are there while the run goes on, in the order in which they were written"() {
        given:
        def rest = new CountDownLatch(1)

        when:
        def run = talk { Run it ->
            it.phase('Preflight')
            it.log('looking')
            it.log(LineKind.WARNING, 'hm')
            it.progress(40, 'Copying')
            it.log('two\nlines')
            rest.await()
            it.phase('Deploy')
        }

        then:
        soon.eventually { assert runs.lines(run, 1, 100)*.text() == ['Preflight', 'looking', 'hm', 'two', 'lines'] }
        runs.lines(run, 1, 100)*.kind()*.word() == ['phase', 'info', 'warning', 'info', 'info']
        runs.lines(run, 3, 2)*.number() == [3, 4]
        with(runs.get(run)) { [phase(), percent(), progress()] == ['Preflight', 40, 'Copying'] }

        when:
        rest.countDown()

        then:
        soon.eventually { assert console.state(run) == 'success' }
        runs.lines(run, 6, 100)*.text() == ['Deploy']
        with(runs.get(run)) { [phase(), percent()] == ['Deploy', 100] }
    }

    def "what several threads write keeps the order of each, and nothing is lost"() {
        when:
        def run = talk { Run live ->
            (1..4).collect { writer -> Thread.startVirtualThread { (1..3_000).each { live.log("$writer $it") } } }*.join()
        }

        then:
        soon.eventually { assert console.state(run) == 'success' }
        def lines = console.log(run)
        lines.size() == 12_000
        (1..4).every { writer -> lines.findAll { it.startsWith("$writer ") } == (1..3_000).collect { "$writer $it".toString() } }
    }

    def "a log that is too long is cut off with a line that says so"() {
        when:
        def run = talk { Run it -> (1..count).each { n -> it.log('x' * length) } }

        then:
        soon.eventually { assert console.state(run) == 'success' }
        console.log(run).size() == kept
        console.log(run).last() == 'Cut off here: of one run 20,000 lines with 2,000,000 characters are kept, and this one has written more.'

        where:
        count  | length || kept
        20_500 | 1      || 20_000
        600    | 4_000  || 501
    }

    def "a text that a database can't keep is kept as far as it can be"() {
        when:
        def run = talk { Run it ->
            it.log('zero\0in it')
            it.log('half \ud83d')
            it.log('y' * 5_000)
            it.phase('ph\0ase')
            it.progress(400, 'pro\0gress')
            it.log('last')
        }

        then:
        soon.eventually { assert console.state(run) == 'success' }
        def lines = console.log(run)
        lines[0] == 'zero\ufffdin it'
        lines[2].endsWith('… (1,000 more characters were cut off)')
        lines[-1] == 'last'
    }

    def "artifacts are there while the run goes on; what is too much is left out, and the log says so"() {
        given:
        def rest = new CountDownLatch(1)

        when:
        def run = talk { Run it ->
            it.link('Deploy at the Patcher', URI.create('https://patcher.example/deploys/7'))
            it.link('Trap', URI.create('javascript:alert(1)'))
            it.diff('prod.yml', '-replicas: 2\n+replicas: 3\n')
            it.file('report.bin', 'application/pdf\r\nX-Evil: 1', [0, 1, 2] as byte[])
            it.file('huge.bin', 'application/zip', new byte[10_000_001])
            rest.await()
        }

        then:
        soon.eventually { assert console.log(run).size() == 2 }
        console.log(run) == ['The link Trap was not kept: only http and https are.',
                             'huge.bin was not kept: it has 10,000,001 bytes, and 10,000,000 are the most.']
        runs.artifacts(run)*.name() == ['Deploy at the Patcher', 'prod.yml', 'report.bin']
        runs.artifacts(run)*.kind() == [RunArtifact.Kind.LINK, RunArtifact.Kind.DIFF, RunArtifact.Kind.FILE]
        runs.artifacts(run)*.contentType()[2] == 'application/octet-stream'
        new String(runs.content(run, 1)) == 'https://patcher.example/deploys/7'
        runs.content(run, 3) == [0, 1, 2] as byte[]

        cleanup:
        rest.countDown()
    }

    def "those who listen hear of it, on another console too"() {
        given:
        def other = Console.started(database)
        def seen = [console, other].collectEntries { [it, new CopyOnWriteArrayList()] }
        seen.each { where, list ->
            where.get(EventBus).subscribe(RunChanged) { list << it }
            where.get(EventBus).subscribe(RunLinesAdded) { list << it }
        }
        soon.eventually { assert console.sql.firstRow('select count(*) n from signalbox.run_node').n == 2 }

        when:
        def rest = new CountDownLatch(1)
        def script = { Run it -> it.log('a'); it.log('b'); rest.await() } as Consumer
        [console, other].each { it.get(TestTalk).says(script) }
        def run = console.start('test.talk', [:])

        then:
        soon.eventually { assert console.log(run).size() == 2 }
        soon.eventually { assert seen.every { _, list -> list.contains(new RunChanged(run)) } }

        cleanup:
        rest.countDown()
        other.close()
    }

    def "what is written after the end is not kept"() {
        given:
        Run kept = null

        when:
        def run = talk { Run it -> kept = it; it.log('in time') }
        soon.eventually { assert console.state(run) == 'success' }
        kept.log('too late')
        kept.diff('late', 'late')
        kept.phase('late')

        then:
        console.log(run) == ['in time']
        runs.artifacts(run).empty
    }

    private UUID talk(Closure script) {
        console.get(TestTalk).says(script as Consumer)
        console.start('test.talk', [:])
    }
}
