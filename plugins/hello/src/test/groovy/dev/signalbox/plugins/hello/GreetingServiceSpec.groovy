package dev.signalbox.plugins.hello

import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.event.Event
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.event.Subscription
import dev.signalbox.api.gate.Attempt
import dev.signalbox.api.run.Execution
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
        service.greet('Nobody')

        then:
        def refused = thrown(SignalboxException)
        refused.code().code() == 'nobody-there'
        table.rows.empty
        bus.events.empty
    }

    def "a greeting is forgotten when it is older than the setting says, and not before"() {
        given:
        def job = new ForgetOldGreetings(table, new HelloConfig(Duration.ofDays(1), 10), Clock.fixed(NOON, ZoneOffset.UTC))
        table.save(new Greeting(null, 'Old', '', NOON - Duration.ofDays(1) - Duration.ofSeconds(1)))
        table.save(new Greeting(null, 'New', '', NOON - Duration.ofDays(1)))

        when:
        job.run()

        then:
        table.rows*.name() == ['New']
    }

    def "who greets is told so, and the greeting is kept"() {
        given:
        def execution = new Execution(UUID.randomUUID(), new User(UUID.randomUUID(), 'eve', 'Eve', Role.DEV), '')

        expect:
        new Greet(service).run(new Greet.Input('Ada'), execution).summary() == 'Good to see you, Ada.'
        table.rows*.name() == ['Ada']
    }

    def "a book that holds #most takes another greeting beside one: #takes"() {
        given:
        table.save(new Greeting(null, 'One', '', NOON))
        def eve = new User(UUID.randomUUID(), 'eve', 'Eve', Role.DEV)
        def attempt = new Attempt(eve, 'hello.greet', Optional.empty(), 'Ada', new Greet.Input('Ada'))

        expect:
        new FullBook(table, new HelloConfig(Duration.ofDays(1), most)).check(attempt).empty == takes

        where:
        most || takes
        1    || false
        2    || true
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
