package dev.signalbox.platform.access.login

import dev.signalbox.platform.access.TestClock
import spock.lang.Specification

import java.time.Duration

class LoginAttemptsSpec extends Specification {

    def clock = new TestClock()
    def attempts = new LoginAttempts(clock)

    def "five wrong passwords are free, the sixth waits, and each further one waits longer"() {
        given:
        5.times { assert pause('maria') == null }

        expect:
        pause('maria') == Duration.ofSeconds(30)
        pause('MARIA') == Duration.ofSeconds(30)

        when:
        clock.advance(Duration.ofSeconds(30))

        then:
        pause('maria') == null
        pause('maria') == Duration.ofSeconds(60)

        when:
        clock.advance(Duration.ofSeconds(60))

        then:
        pause('maria') == null
        pause('maria') == Duration.ofSeconds(120)
    }

    def "nobody waits for ever"() {
        given:
        40.times {
            def pause = pause('maria')
            assert pause == null || pause <= Duration.ofMinutes(5)
            clock.advance(pause ?: Duration.ZERO)
        }

        when:
        clock.advance(Duration.ofMinutes(15))

        then:
        5.times { assert pause('maria') == null }
    }

    def "the wrong passwords of one are nothing to another"() {
        given:
        6.times { pause('maria') }

        expect:
        pause('jonas') == null
    }

    def "a right password clears the name"() {
        given:
        4.times { pause('maria') }

        when:
        succeed('maria')

        then:
        5.times { assert pause('maria') == null }
        pause('maria') != null
    }

    def "an address that tries many names has to wait too"() {
        given:
        20.times { assert pause("name$it", '10.0.0.1') == null }

        expect:
        pause('another', '10.0.0.1') == Duration.ofSeconds(30)
        pause('another', '10.0.0.2') == null
    }

    def "right passwords don't count against the address"() {
        given:
        100.times { succeed("name$it", '10.0.0.1') }

        expect:
        pause('another', '10.0.0.1') == null
    }

    def "attempts that are still being checked count as wrong"() {
        given:
        def open = (1..5).collect { attempts.begin('maria', "10.0.0.$it") }

        expect:
        pause('maria', '10.0.0.9') != null

        when:
        open.first().succeeded().run()

        then:
        pause('maria', '10.0.0.9') == null
    }

    def "a flood of names fills no memory"() {
        given:
        def window = new FailureWindow(5)

        when:
        30_000.times { window.add("name$it", clock.instant()) }

        then:
        window.size() <= 10_000

        when:
        clock.advance(Duration.ofMinutes(16))
        window.add('another', clock.instant())

        then:
        window.size() == 1
    }

    /** Null when a wrong password could be tried. */
    private Duration pause(String name, String address = '10.0.0.' + name.hashCode()) {
        def attempt = attempts.begin(name, address)
        attempt instanceof LoginAttempts.Attempt.Refused ? attempt.pause() : null
    }

    private void succeed(String name, String address = '10.0.0.7') {
        (attempts.begin(name, address) as LoginAttempts.Attempt.Allowed).succeeded().run()
    }
}
