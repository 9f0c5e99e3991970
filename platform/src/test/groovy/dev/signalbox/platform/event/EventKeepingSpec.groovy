package dev.signalbox.platform.event

import dev.signalbox.platform.Platform
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.event.feed.EventUpkeep
import groovy.sql.Sql
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.WebSocketHandshakeException
import java.time.Duration
import java.util.concurrent.ExecutionException

class EventKeepingSpec extends EventSpecification {

    @Shared @AutoCleanup Sql sql = new Sql(database.connect())

    @Override
    Map<String, String> settings() { ['events.keep': '1h', 'events.keep-most': '1000', 'events.slow-after': '300ms'] }

    def "events are forgotten when they are too old, and whoever asks for them is told from where on to go"() {
        given:
        def old = mark()
        announce('test.old')
        mark()
        clock.advance(Duration.ofMinutes(61))
        def young = mark()

        when:
        platform.context().getBean(EventUpkeep).forget()
        def answer = admin.get("/api/events?after=$old")

        then:
        answer.statusCode() == 409
        json(answer).code == 'events-forgotten'
        json(answer).error.contains("after the event $old is no longer kept. Go on from ")
        def from = (json(answer).error =~ /Go on from (\d+)/)[0][1]
        json(admin.get("/api/events?after=$from&type=test.*")).events*.id == [young]

        when:
        listen("?after=$old")

        then:
        def refusal = thrown(ExecutionException)
        (refusal.cause as WebSocketHandshakeException).response.statusCode() == 409
    }

    def "when all are forgotten, one can go on from the last one"() {
        given:
        def last = mark()
        clock.advance(Duration.ofMinutes(61))

        when:
        platform.context().getBean(EventUpkeep).forget()

        then:
        sql.firstRow('select count(*) n from signalbox.event').n == 0
        json(admin.get("/api/events?after=$last")).position == last
        admin.get("/api/events?after=${last - 1}").statusCode() == 409

        when: 'another console starts now'
        def other = Platform.start(Settings.of(['http.port': '0']), database, clock)

        then:
        getFeed(other).newest() == last

        cleanup:
        other?.close()
    }

    def "no more are kept than is set"() {
        given:
        def before = mark()
        platform.context().getBean(io.micronaut.transaction.TransactionOperations).executeWrite { 1200.times { publish('test.many') } }
        soon.eventually { assert feed.newest() >= before + 1200 }

        when:
        platform.context().getBean(EventUpkeep).forget()

        then:
        sql.firstRow('select count(*) n from signalbox.event').n == 1000
        json(admin.get("/api/events?after=${feed.newest() - 1000}&limit=1000")).events.size() == 1000
        admin.get("/api/events?after=$before").statusCode() == 409
    }

    def "what a console committed and could not tell any more, another one tells"() {
        given:
        def listener = ready(listen())

        when: 'as if its console had died after the commit'
        sql.execute("""insert into signalbox.event_outbox (at, type, permission, sentence, data)
            values (now(), 'test.orphan', 'signalbox.console.see', 'It happened.', '{}')""")

        then:
        soon.eventually { assert events(listener)*.type == ['test.orphan'] }
    }

    def "whoever takes nothing is let go, and nobody else waits for them"() {
        given:
        def slow = new SlowListener(platform.port(), admin)
        def quick = ready(listen())

        when:
        1000.times { announce('test.long', data: [text: 'x' * 7_500]) }

        then:
        soon.eventually { assert events(quick).size() == 1000 }
        soon.eventually { assert openConnections() == 1 }

        and: 'those few bytes that were under way do not end in an answer, but in the end of the connection'
        slow.readToEnd() < 1000 * 7_500

        cleanup:
        slow?.close()
    }

    def "data that is too long is refused with a sentence"() {
        when:
        announce('test.long', data: [text: 'x' * 8_001])

        then:
        def refusal = thrown(dev.signalbox.api.error.SignalboxException)
        refusal.message.contains('8000 are the most')
    }

    private int openConnections() {
        def line = admin.get('/metrics').body().readLines().find { it.startsWith('events_listeners') }
        line.tokenize(' ').last().toDouble().toInteger()
    }

    private static class SlowListener implements Closeable {

        private final Socket socket = new Socket()

        SlowListener(int port, browser) {
            socket.receiveBufferSize = 4096
            socket.connect(new InetSocketAddress('127.0.0.1', port))
            def cookies = browser.cookies().collect { "$it.name=$it.value" }.join('; ')
            socket.outputStream << ["GET /api/events/live HTTP/1.1", "Host: 127.0.0.1:$port", 'Upgrade: websocket', 'Connection: Upgrade',
                'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', "Cookie: $cookies", "Origin: http://127.0.0.1:$port", '', ''].join('\r\n')
            assert new BufferedInputStream(socket.inputStream).with { read() } == ('H' as char) as int
        }

        long readToEnd() {
            socket.soTimeout = 20_000
            def buffer = new byte[65536]
            def sum = 0L
            try {
                for (def count = socket.inputStream.read(buffer); count >= 0; count = socket.inputStream.read(buffer)) sum += count
            } catch (SocketException cutOff) {
            }
            sum
        }

        @Override
        void close() { socket.close() }
    }
}
