package dev.signalbox.platform.access.password

import dev.signalbox.api.error.ErrorKind
import dev.signalbox.api.error.SignalboxException
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class PasswordHasherSpec extends Specification {

    /** As the reference implementation of Argon2 makes it. */
    static final FOREIGN = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

    def hasher = new PasswordHasher()

    def "a password matches its hash and nothing else does"() {
        given:
        def stored = hasher.hash('green signals at dawn')

        expect:
        stored ==~ '\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}'
        hasher.matches('green signals at dawn', stored)
        !hasher.matches('green signals at dusk', stored)
        !hasher.outdated(stored)
    }

    def "the same password gets another hash each time"() {
        expect:
        hasher.hash('green signals at dawn') != hasher.hash('green signals at dawn')
    }

    def "hashes of others are understood, and known to be of another cost"() {
        expect:
        hasher.matches('password', FOREIGN)
        !hasher.matches('passwort', FOREIGN)
        hasher.outdated(FOREIGN)
    }

    def "an umlaut is the same however the keyboard makes it"() {
        expect:
        hasher.matches('gr\u00fcne signale', hasher.hash('gru\u0308ne signale'))
    }

    def "what is no hash is said to be none"() {
        when:
        hasher.matches('password', text)

        then:
        thrown(IllegalStateException)

        where:
        text << ['', 'password', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc']
    }

    def "a flood of logins is told to come back instead of taking all memory"() {
        given:
        def impatient = new PasswordHasher(Duration.ZERO)
        def together = new CyclicBarrier(24)

        when:
        def outcomes = Executors.newFixedThreadPool(24).withCloseable { executor ->
            (1..24).collect { executor.submit({ together.await(); attempt(impatient) } as Callable) }*.get()
        }

        then:
        outcomes.count { it == 'done' } >= 2
        outcomes.count { it == ErrorKind.UNAVAILABLE } >= 1
        outcomes.every { it in ['done', ErrorKind.UNAVAILABLE] }
    }

    private static attempt(PasswordHasher hasher) {
        try {
            hasher.hash('green signals at dawn')
            'done'
        } catch (SignalboxException refused) {
            refused.code().kind()
        }
    }
}
