package dev.signalbox.platform.access

import spock.lang.Specification

import java.time.Duration

class ShortMemorySpec extends Specification {

    def clock = new TestClock()
    def memory = new ShortMemory<String, String>(Duration.ofSeconds(5), clock)
    def asked = 0

    def "what is fresh is not asked for again"() {
        expect:
        2.times { assert ask('green').get() == 'green' }
        asked == 1
    }

    def "what is old is asked for again"() {
        given:
        ask('green')

        when:
        clock.advance(Duration.ofSeconds(5))

        then:
        ask('red').get() == 'red'
    }

    def "what is not there is asked for again"() {
        given:
        ask(null)

        expect:
        ask('green').get() == 'green'
    }

    def "what was forgotten is asked for again"() {
        given:
        ask('green')

        when:
        memory.forget('signal')

        then:
        ask('red').get() == 'red'
    }

    def "what was read before something was forgotten is not remembered after it"() {
        given:
        memory.get('signal', {
            memory.forget('signal')
            Optional.of('green')
        })

        expect:
        ask('red').get() == 'red'
    }

    private Optional<String> ask(String answer) {
        memory.get('signal', {
            asked++
            Optional.ofNullable(answer)
        })
    }
}
