package dev.signalbox.platform.trail

import dev.signalbox.platform.trail.seal.Sealing
import groovy.sql.Sql
import java.sql.SQLException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import spock.util.concurrent.PollingConditions

class SealingSpec extends TrailSpecification {

    def "every entry is under exactly one seal, and nothing is sealed twice"() {
        given:
        records(3)

        when:
        sealing.sealAll()
        records(2)
        sealing.sealAll()
        sealing.sealAll()

        then:
        sql.rows('select sequence, entries from signalbox.audit_seal order by sequence').collect { [it.sequence, it.entries] } == [[1, 3], [2, 2]]
        count('audit_search') == 5
        with(verified()) {
            intact()
            entries() == 5
            unsealed() == 0
            seals() == 2
        }
    }

    def "an entry whose transaction began before a seal and ends after it is not skipped"() {
        given: 'somebody writes, and does not commit yet'
        def slow = longTransaction()
        def late = insert(slow)

        when: 'others write and commit, and the log is sealed'
        def early = record('test.early')
        sealing.sealAll()

        then: 'nothing that could come after the late one is sealed'
        number(early) > 0
        count('audit_seal') == 0
        verified().unsealed() == 1

        when:
        slow.commit()
        sealing.sealAll()

        then:
        sealOf(late) == 1
        sealOf(early) == 1
        verified().intact()

        cleanup:
        slow?.close()
    }

    def "an entry that arrives late with a lower number is in a later seal"() {
        given: 'a number that was given out and is not written yet'
        def number = sql.firstRow("select nextval(pg_get_serial_sequence('signalbox.audit_entry', 'number')) n").n
        def slow = longTransaction()

        when:
        def early = record('test.early')
        sealing.sealAll()
        def late = insert(slow, number as long)
        slow.commit()
        sealing.sealAll()

        then:
        number < this.number(early)
        sealOf(early) == 1
        sealOf(late) == 2
        verified().intact()

        cleanup:
        slow?.close()
    }

    def "whoever seals all waits for the console that is at it"() {
        given: 'what another console holds while it seals'
        def elsewhere = longTransaction()
        elsewhere.createStatement().execute("select pg_advisory_xact_lock(${0x5EA1_A0D17L})")
        record('test.step')

        when:
        def all = Thread.start { sealing.sealAll() }

        then:
        new PollingConditions(timeout: 10).eventually {
            assert sql.firstRow("select count(*) n from pg_locks where locktype = 'advisory' and not granted").n == 1
        }

        when:
        elsewhere.commit()
        all.join()

        then:
        verified().unsealed() == 0

        cleanup:
        elsewhere?.close()
    }

    def "while many write and some take their time, sealing loses nobody"() {
        given:
        def writers = Executors.newVirtualThreadPerTaskExecutor()
        def done = new CountDownLatch(8)
        def held = longTransaction()
        insert(held)

        when:
        8.times { writer -> writers.submit { 25.times { record('test.many') }; done.countDown() } }
        while (done.count > 0) { sealing.sealBatch() }
        held.commit()
        writers.close()
        sealing.sealAll()

        then:
        with(verified()) {
            intact()
            entries() == 201
            unsealed() == 0
        }
        sql.firstRow('select sum(entries) n from signalbox.audit_seal').n == 201

        cleanup:
        held?.close()
    }

    def "two consoles seal one chain"() {
        given:
        def other = console()
        records(20)

        when:
        def threads = [context, other].collect { node ->
            Thread.startVirtualThread { 30.times { node.getBean(Sealing).sealBatch(); record('test.more') } }
        }
        threads*.join()
        sealing.sealAll()

        then:
        sql.rows('select sequence from signalbox.audit_seal order by 1')*.sequence == (1..count('audit_seal')).toList()
        with(verified()) {
            intact()
            entries() == 80
        }

        cleanup:
        other?.close()
    }

    def "a console that dies while it seals leaves no half of it"() {
        given:
        records(3)
        sql.execute('alter table signalbox.audit_search add constraint dies check (number < 3)')

        when:
        sealing.sealBatch()

        then:
        thrown(Exception)
        count('audit_seal') == 0
        count('audit_search') == 0

        when:
        sql.execute('alter table signalbox.audit_search drop constraint dies')
        sealing.sealAll()

        then:
        verified().intact()
        count('audit_search') == 3
    }

    def "seals can't be changed or removed any more than entries"() {
        given:
        records(1)
        sealing.sealAll()

        when:
        sql.execute(statement)

        then:
        thrown(SQLException)

        where:
        statement << ['update signalbox.audit_seal set entries = 2', 'delete from signalbox.audit_seal', 'truncate signalbox.audit_seal',
                      "update signalbox.audit_entry set detail = 'x'", 'delete from signalbox.audit_entry']
    }

    def "a dump that is restored where transactions are counted from lower on is sealed further"() {
        given: 'entries of a server that had counted far'
        records(2)
        sealing.sealAll()
        records(2)
        tamper("update signalbox.audit_entry set transaction = '900000000000'::xid8 where number > 2")

        when:
        sealing.followRestoredDump()
        records(3)
        sealing.sealAll()

        then:
        sql.rows('select distinct era from signalbox.audit_entry order by 1')*.era == [1, 2]
        with(verified()) {
            intact()
            entries() == 7
            unsealed() == 0
        }
    }

    private verified() { get(dev.signalbox.platform.trail.seal.Verifier).verify() }

    private Long sealOf(UUID id) {
        sql.firstRow('select seal from signalbox.audit_search join signalbox.audit_entry e using (number) where e.id = ?', [id])?.seal as Long
    }

    private static UUID insert(java.sql.Connection connection, Long number = null) {
        def id = UUID.randomUUID()
        def columns = 'id, execution, actor_name, action, plugin, target, input, reason, outcome, detail, via, address, request'
        def values = "'$id', '$id', 'slow', 'test.slow', 'test', '', '{}', '', 'done', '', 'api', '', 'r'"
        new Sql(connection).execute(number == null
            ? "insert into signalbox.audit_entry ($columns) values ($values)" as String
            : "insert into signalbox.audit_entry ($columns, number) overriding system value values ($values, $number)" as String)
        id
    }
}
