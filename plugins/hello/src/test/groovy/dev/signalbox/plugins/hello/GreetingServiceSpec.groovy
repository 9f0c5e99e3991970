package dev.signalbox.plugins.hello

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.Event
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.event.Subscription
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.function.Consumer
import spock.lang.Specification

class GreetingServiceSpec extends Specification {

    static final NOON = Instant.parse('2026-05-01T12:00:00Z')

    def table = new RememberedGreetings()
    def bus = new RememberedEvents()
    def service = new GreetingService(table, bus, Clock.fixed(NOON, ZoneOffset.UTC))

    def "greeting somebody is kept and told to everyone"() {
        when:
        def greeting = service.greet('  Ada ')

        then:
        with(greeting) {
            name == 'Ada'
            words.endsWith('Ada.')
            saidAt == NOON
        }
        service.latest() == [greeting]
        bus.events == [new GreetingSaid(greeting)]
    }

    def "nobody can't be greeted"() {
        when:
        service.greet(' ')

        then:
        def refused = thrown(SignalboxException)
        refused.code().code() == 'name-missing'
        table.rows.empty
        bus.events.empty
    }

    def "a greeting is forgotten when it is older than the setting says, and not before"() {
        given:
        def job = new ForgetOldGreetings(table, new HelloConfig(Duration.ofDays(1)), Clock.fixed(NOON, ZoneOffset.UTC))
        table.save(new Greeting(null, 'Old', '', NOON - Duration.ofDays(1) - Duration.ofSeconds(1)))
        table.save(new Greeting(null, 'New', '', NOON - Duration.ofDays(1)))

        when:
        job.run()

        then:
        table.rows*.name() == ['New']
    }

    static class RememberedGreetings implements GreetingRepository {
        List<Greeting> rows = []

        Greeting save(Greeting greeting) {
            def saved = new Greeting(rows.size() + 1L, greeting.name(), greeting.words(), greeting.saidAt())
            rows << saved
            saved
        }

        List<Greeting> findTop20OrderBySaidAtDesc() { rows.reverse().take(20) }

        long count() { rows.size() }

        long deleteBySaidAtBefore(Instant moment) {
            def old = rows.findAll { it.saidAt() < moment }
            rows.removeAll(old)
            old.size()
        }
    }

    static class RememberedEvents implements EventBus {
        List<Event> events = []

        void publish(Event event) { events << event }

        def <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener) { { -> } }
    }
}
