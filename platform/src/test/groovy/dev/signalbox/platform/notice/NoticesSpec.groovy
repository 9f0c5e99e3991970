package dev.signalbox.platform.notice

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.connector.MisbehavingProduct
import dev.signalbox.platform.secret.vault.Rotation
import dev.signalbox.api.secret.SecretValue
import groovy.json.JsonSlurper
import groovy.sql.Sql
import io.micronaut.transaction.TransactionOperations
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.TempDir

import java.nio.file.Path
import java.sql.Timestamp
import java.time.Duration

class NoticesSpec extends AccessSpecification {

    static final PATH = '/services/T1/B2/hunter2'

    /** Made by the settings, which are asked for before any field of this class is set. */
    static MisbehavingProduct slack

    @Shared @TempDir Path folder
    @Shared @AutoCleanup Sql sql = new Sql(database.connect())

    @Override
    Map<String, String> settings() {
        slack = new MisbehavingProduct()
        ['data.folder': folder.toString(), 'connector.slack.url': slack.url() + '/services', 'connector.slack.path-secret': 'slack-webhook', 'connector.slack.tries': '1']
    }

    def setupSpec() {
        platform.context().getBean(TransactionOperations).executeWrite {
            platform.context().getBean(Rotation).create('slack-webhook', '', '', null, SecretValue.of('T1/B2/hunter2'), 'spec')
        }
    }

    def cleanupSpec() { slack.close() }

    def setup() {
        sql.execute('delete from signalbox.notice')
        sql.execute('delete from signalbox.approval_request')
        slack.forget()
        slack.on(PATH) { MisbehavingProduct.send(it, 200, 'ok') }
    }

    def "a test notice arrives, once"() {
        when:
        def answer = admin.send('POST', '/api/actions/signalbox.notices.test', '{"input":{}}')
        3.times { tick() }

        then:
        answer.statusCode() == 200
        texts()[0].endsWith(' sent a test notice from Signalbox.')
        texts().size() == 1
    }

    def "others may send none"() {
        expect:
        person('lena', Role.LEAD).send('POST', '/api/actions/signalbox.notices.test', '{"input":{}}').statusCode() == 403
    }

    def "a request for approval is told when it is opened, when it is about to expire, and when it has"() {
        given:
        def id = request(expires: Duration.ofHours(4))

        when:
        2.times { tick() }

        then:
        texts() == ['Approval needed for Promote build 7: ada asks, because "it is &lt;!channel&gt; time". Who has to agree: one Lead.']

        when:
        sql.execute('update signalbox.approval_request set created_at = ?, expires_at = ? where id = ?', [at(Duration.ofHours(-4)), at(Duration.ofMinutes(10)), id])
        2.times { tick() }

        then:
        texts().size() == 2
        texts()[1].startsWith('Nobody has decided yet, and it expires soon: Promote build 7')

        when:
        sql.execute("update signalbox.approval_request set state = 'expired', decided_at = ? where id = ?", [at(Duration.ZERO), id])
        2.times { tick() }

        then:
        texts().size() == 3
        texts()[2].startsWith('Expired undecided: Promote build 7')
    }

    def "what happened long ago is no news"() {
        given:
        request(created: Duration.ofHours(-2), expires: Duration.ofHours(4))

        when:
        tick()

        then:
        texts() == []
    }

    def "a notice that is not taken is tried again later, and is not lost over a restart"() {
        given:
        slack.on(PATH) { MisbehavingProduct.send(it, 503, '') }
        request(expires: Duration.ofHours(4))

        when: 'a console that dies after this has it in the database'
        2.times { tick() }

        then:
        slack.received(PATH).size() == 1
        with(sql.firstRow('select * from signalbox.notice')) {
            it.sent_at == null
            it.tries == 1
            it.problem.contains('503')
            !it.problem.contains('hunter2')
        }

        when:
        slack.on(PATH) { MisbehavingProduct.send(it, 200, 'ok') }
        clock.advance(Duration.ofMinutes(1))
        2.times { tick() }

        then:
        slack.received(PATH).size() == 2
        sql.firstRow('select * from signalbox.notice').sent_at != null
    }

    def "two consoles send a notice once"() {
        given:
        platform.context().getBean(TransactionOperations).executeWrite { platform.context().getBean(Notices).add('spec:1', 'One.') }

        when:
        (1..4).collect { Thread.startVirtualThread { tick() } }*.join()

        then:
        texts() == ['One.']
    }

    private void tick() { platform.context().getBean(Notices).run() }

    private static List<String> texts() {
        slack.received(PATH).collect { new JsonSlurper().parseText(it.body()).text }
    }

    private Timestamp at(Duration later) { Timestamp.from(clock.instant() + later) }

    private UUID request(Map when) {
        def id = UUID.randomUUID()
        sql.execute('''
            insert into signalbox.approval_request (id, action, title, plugin, requester, requester_name, requester_role, target, input, shown_input,
              effect, reason, rule_words, overridden, state, created_at, expires_at)
            values (?, 'patcher.promote', 'Promote', 'patcher', ?, 'ada', 'DEV', 'build 7', '{}', '{}', '', 'it is <!channel> time', 'one Lead', '{}', 'waiting', ?, ?)
            ''', [id, UUID.randomUUID(), at(when.created ?: Duration.ZERO), at(when.expires)])
        id
    }
}
