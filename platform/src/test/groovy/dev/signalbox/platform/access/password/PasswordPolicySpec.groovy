package dev.signalbox.platform.access.password

import dev.signalbox.api.error.SignalboxException
import spock.lang.Specification

class PasswordPolicySpec extends Specification {

    def policy = new PasswordPolicy()

    def "a password that is #flaw is refused with a sentence that says so"() {
        when:
        policy.check(password, 'maria')

        then:
        def refused = thrown(SignalboxException)
        refused.code() == PasswordError.PASSWORD_TOO_WEAK
        refused.sentence().contains(reason)

        where:
        flaw               | password                 | reason
        'short'            | 'elevensigns'            | 'has 11 characters; it needs at least 12'
        'endless'          | 'abcdefghij' * 21        | 'at most 200'
        'the name'         | 'Maria-and-the-trains'   | 'contains the name maria'
        'always the same'  | 'abababababababab'       | 'repeats the same few characters'
        'what all try'     | 'Password1234'           | 'tried first'
    }

    def "a long password is taken, whatever it is made of"() {
        when:
        policy.check(password, 'maria')

        then:
        noExceptionThrown()

        where:
        password << ['green signals at dawn', 'zwölf grüne Signale', '\u7dd1\u306e\u4fe1\u53f7\u304c\u671d\u306b\u5149\u308b\u6642\u9593\u3067']
    }

    def "a name of two letters may well be part of a password"() {
        when:
        policy.check('green signals at dawn', 'at')

        then:
        noExceptionThrown()
    }

    def "generated passwords are in groups, easy to read, and never the same"() {
        given:
        def passwords = (1..200).collect { GeneratedPassword.next() }

        expect:
        passwords.every { it ==~ /([2-9a-km-z&&[^o]]{4}-){4}[2-9a-km-z&&[^o]]{4}/ }
        passwords.toSet().size() == 200
    }
}
