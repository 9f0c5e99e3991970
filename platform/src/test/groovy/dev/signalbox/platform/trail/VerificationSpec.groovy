package dev.signalbox.platform.trail

import dev.signalbox.api.audit.AuditVerification
import dev.signalbox.api.audit.AuditVerification.Kind
import dev.signalbox.platform.trail.seal.Verifier

class VerificationSpec extends TrailSpecification {

    List<UUID> ids

    def setup() {
        ids = records(4)
        sealing.sealAll()
        ids += records(4)
        sealing.sealAll()
        ids += records(1)
    }

    def "a log that nobody touched is intact"() {
        expect:
        with(verified()) {
            intact()
            entries() == 8
            unsealed() == 1
            seals() == 2
            unsigned() == 2
            firstBroken() == null
            newest().sequence() == 2
        }
    }

    def "a changed #column is found, and the entry is named"() {
        given:
        tamper("update signalbox.audit_entry set $column = $value where id = ?" as String, [ids[5]])

        expect:
        with(verified()) {
            !intact()
            firstBroken() == 2
            findings()*.kind() == [Kind.ENTRY_CHANGED]
            findings()[0].id() == ids[5]
            findings()[0].number() == this.number(ids[5])
            findings()[0].seal() == 2
        }

        where:
        column            | value
        'detail'          | "detail || '.'"
        'at'              | "at + interval '1 microsecond'"
        'actor_name'      | "'eve'"
        'actor'           | 'null'
        'input'           | "'{\"a\": 1}'"
        'state_after'     | "'{}'"
        'outcome'         | "'failed'"
        'idempotency_key' | "''"
        'execution'       | 'gen_random_uuid()'
    }

    def "a removed entry is named"() {
        given:
        tamper('delete from signalbox.audit_entry where id = ?', [ids[1]])

        expect:
        with(verified()) {
            findings()*.kind() == [Kind.ENTRY_REMOVED]
            findings()[0].id() == ids[1]
            firstBroken() == 1
            findings()[0].sentence().contains('was removed')
        }
    }

    def "an entry that was slipped in among sealed ones is named"() {
        given:
        def extra = UUID.randomUUID()
        tamper("""
            insert into signalbox.audit_entry (id, execution, transaction, actor_name, action, plugin, target, input, reason, outcome, detail, via, address, request)
            select ?, execution, transaction, actor_name, action, plugin, target, input, reason, outcome, detail, via, address, request
            from signalbox.audit_entry where id = ?""", [extra, ids[place]])

        expect:
        with(verified()) {
            findings()*.kind() == [Kind.ENTRY_INSERTED]
            findings()[0].id() == extra
            findings()[0].seal() == seal
        }

        where:
        place || seal
        2     || 1
        3     || 2
    }

    def "an entry that was changed together with its seal is found by the seal"() {
        given:
        tamper("update signalbox.audit_seal set content = overlay(content placing '\\x00'::bytea from 40) where sequence = 1")

        expect:
        with(verified()) {
            findings()*.kind() == [Kind.SEAL_CHANGED]
            firstBroken() == 1
        }
    }

    def "a missing seal is named, and what was under it is not blamed"() {
        given:
        records(1)
        sealing.sealAll()
        tamper('delete from signalbox.audit_seal where sequence = 2')

        expect:
        with(verified()) {
            findings()*.kind() == [Kind.SEAL_REMOVED]
            findings()[0].sentence() == 'Seal 2 is missing.'
        }
    }

    def "with a key, nobody without it makes a seal that fits"() {
        given:
        key()
        records(1)
        sealing.sealAll()
        def signed = sql.firstRow('select * from signalbox.audit_seal where sequence = 3')

        expect:
        signed.key_id != null
        with(verified()) {
            intact()
            unsigned() == 2
        }

        when: 'the key is taken off, as if it had never been there'
        records(1)
        sealing.sealAll()
        tamper('update signalbox.audit_seal set key_id = null where sequence = 4')

        then:
        verified().firstBroken() == 4

        when: 'somebody without the key verifies'
        def elsewhere = console(java.nio.file.Files.createDirectory(folder.resolve('other')))
        def seen = elsewhere.getBean(Verifier).verify()

        then:
        seen.unchecked() == 1

        cleanup:
        elsewhere?.close()
    }

    def "without the key that signed the last seal there are no further ones"() {
        given:
        key()
        records(1)
        sealing.sealAll()
        def elsewhere = console(java.nio.file.Files.createDirectory(folder.resolve('other')))
        records(1)

        when:
        elsewhere.getBean(dev.signalbox.platform.trail.seal.Sealing).sealBatch()

        then:
        def problem = thrown(IllegalStateException)
        problem.message.contains('key')

        cleanup:
        elsewhere?.close()
    }

    def "of very many findings the first hundred are listed"() {
        given:
        records(150)
        sealing.sealAll()
        tamper("update signalbox.audit_entry set detail = 'x'")

        expect:
        with(verified()) {
            findings().size() == 100
            more()
            entries() == 159
        }
    }

    private AuditVerification verified() { get(Verifier).verify() }
}
